package bargain

import (
	"math"
	"math/big"
	"math/bits"
)

// A wide is a signed 128-bit integer in two's complement. Utilities are scaled to it so that sums and comparisons are
// exact: double-precision weights times double-precision values need about 110 bits.
type wide struct {
	hi int64
	lo uint64
}

// wideBits is how large a scaled number may be, with room for sums and for a sign.
const wideBits = 124

func narrow(x int64) wide { return wide{x >> 63, uint64(x)} }

func (a wide) add(b wide) wide {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	return wide{a.hi + b.hi + int64(carry), lo}
}

func (a wide) sub(b wide) wide {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	return wide{a.hi - b.hi - int64(borrow), lo}
}

func (a wide) cmp(b wide) int {
	switch {
	case a.hi < b.hi || a.hi == b.hi && a.lo < b.lo:
		return -1
	case a == b:
		return 0
	}
	return 1
}

func (a wide) fits() bool { return a.hi == int64(a.lo)>>63 }

func (a wide) float() float64 {
	if a.fits() {
		return float64(int64(a.lo))
	}
	return math.Ldexp(float64(a.hi), 64) + float64(a.lo)
}

func (a wide) big() *big.Int {
	x := new(big.Int).Lsh(big.NewInt(a.hi), 64)
	return x.Add(x, new(big.Int).SetUint64(a.lo))
}

// wideOf converts x, which must have at most wideBits bits.
func wideOf(x *big.Int) (wide, bool) {
	if x.BitLen() > wideBits {
		return wide{}, false
	}
	m := new(big.Int).Abs(x)
	lo := new(big.Int).And(m, new(big.Int).SetUint64(math.MaxUint64)).Uint64()
	w := wide{int64(new(big.Int).Rsh(m, 64).Uint64()), lo}
	if x.Sign() < 0 {
		w = wide{}.sub(w)
	}
	return w, true
}
