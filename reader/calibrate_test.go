package reader

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestCalibrateRises(t *testing.T) {
	w, err := embeddedWeights()
	if err != nil {
		t.Fatal(err)
	}
	last := -1.0
	for raw := float32(0); raw <= 1; raw += 0.01 {
		y := w.Calibrated(raw)
		if y < last || y < 0 || y > 1 {
			t.Fatalf("calibrate(%.2f) = %.3f after %.3f", raw, y, last)
		}
		last = y
	}
}

// TestPlatt fits scores that are off by a known line, and compares with a search over a grid that knows no derivatives.
func TestPlatt(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var outcomes []Outcome
	for range 4000 {
		x := rng.NormFloat64()
		raw := 1 / (1 + math.Exp(-x))
		outcomes = append(outcomes, Outcome{float32(raw), rng.Float64() < 1/(1+math.Exp(-(1.5*x-0.5)))})
	}
	got := platt(outcomes)
	loss := func(slope, shift float64) (sum float64) {
		for _, o := range outcomes {
			z := slope*float64(logOdds(o.Raw)) + shift
			if !o.Right {
				z = -z
			}
			sum += math.Log1p(math.Exp(-z))
		}
		return sum
	}
	best, slope, shift := math.Inf(1), 0.0, 0.0
	for a := 1.0; a < 2; a += 0.02 {
		for b := -1.0; b < 0; b += 0.02 {
			if l := loss(a, b); l < best {
				best, slope, shift = l, a, b
			}
		}
	}
	if math.Abs(float64(got.Slope)-slope) > 0.02 || math.Abs(float64(got.Shift)-shift) > 0.02 {
		t.Errorf("platt %+v, the best of the grid %.2f %.2f", got, slope, shift)
	}
	if same := platt(nil); same != (sigmoid{1, 0}) {
		t.Errorf("without outcomes %+v", same)
	}
	parted := platt([]Outcome{{0.1, false}, {0.2, false}, {0.8, true}, {0.9, true}})
	if y := parted.of(0.9); !(y > 0.6 && y < 1) {
		t.Errorf("parted outcomes: %.3f of .9", y)
	}
}
