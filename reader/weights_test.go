package reader

import (
	"errors"
	"testing"
)

func TestReadWeightsRefuses(t *testing.T) {
	if _, err := ReadWeights(embedded); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 10, len(weightsMagic), len(weightsMagic) + 23, len(weightsMagic) + 30, len(embedded) / 2, len(embedded) - 1} {
		if _, err := ReadWeights(embedded[:n]); !errors.Is(err, ErrWeights) {
			t.Errorf("cut at %d: %v", n, err)
		}
	}
}

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
