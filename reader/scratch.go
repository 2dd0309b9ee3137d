package reader

// scratch hands out slices from larger ones, which are kept from text to text.
type scratch struct {
	s []string
	h []uint32
	b []bool
	i []int32
	p []part
	t []tone
	c []begins
}

func (x *scratch) reset() {
	clear(x.s)
	x.p, x.s, x.h, x.b, x.i, x.t, x.c = x.p[:0], x.s[:0], x.h[:0], x.b[:0], x.i[:0], x.t[:0], x.c[:0]
}

func carve[T any](pool *[]T, n int) []T {
	if len(*pool)+n > cap(*pool) {
		*pool = make([]T, 0, max(4096, n, 2*cap(*pool)))
	}
	at := len(*pool)
	*pool = (*pool)[:at+n]
	out := (*pool)[at : at+n : at+n]
	clear(out)
	return out
}

func (x *scratch) strings(n int) []string { return carve(&x.s, n) }
func (x *scratch) hashes(n int) []uint32  { return carve(&x.h, n) }
func (x *scratch) bools(n int) []bool     { return carve(&x.b, n) }
func (x *scratch) ints(n int) []int32     { return carve(&x.i, n) }
