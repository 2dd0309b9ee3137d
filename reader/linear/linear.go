// Package linear holds models that weigh hashed features: a [Table] scores several classes at once, a [Ranker] scores
// one thing among others. Both are learnt by regularised logistic regression (see [LearnTable], [LearnRanker]) and kept
// as small integers, so that they are few megabytes on disk and add up exactly the same on every machine.
//
// A feature is a 32-bit hash; a model uses as many of its low bits as its size asks for. Features that fall together
// share a weight: with a few hundred thousand places and a hundred thousand features the loss was too small to measure.
//
// The package knows nothing of texts.
package linear

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// ErrWeights reports bytes that are not a model of this package and version.
var ErrWeights = errors.New("not weights of this version")

// A Table weighs features for each of several classes.
type Table struct {
	Classes int
	Bits    uint
	scale   []float32 // of each class: what a unit of code is worth
	code    []int8    // rows of Classes codes, one row a place
}

// Scores sets out[c] to the sum of the weights of class c over the features. The length of out is Classes.
func (t *Table) Scores(features []uint32, out []float32) {
	n := t.Classes
	mask := uint32(1)<<t.Bits - 1
	if n == 1 { // most are asked for one thing: nothing is carried through memory
		sum := int32(0)
		for _, f := range features {
			sum += int32(t.code[f&mask])
		}
		out[0] = float32(sum) * t.scale[0]
		return
	}
	var sums [64]int32
	acc := sums[:n]
	for _, f := range features {
		at := int(f&mask) * n
		row := t.code[at : at+n]
		for c, w := range row {
			acc[c] += int32(w)
		}
	}
	for c := range acc {
		out[c] = float32(acc[c]) * t.scale[c]
	}
}

// Weight gives the weight of one feature for one class.
func (t *Table) Weight(feature uint32, class int) float32 {
	return float32(t.code[int(feature&(1<<t.Bits-1))*t.Classes+class]) * t.scale[class]
}

// Softmax turns scores into probabilities in place.
func Softmax(scores []float32) {
	if len(scores) == 0 {
		return
	}
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	var sum float64
	for i, s := range scores {
		e := math.Exp(float64(s - top))
		scores[i] = float32(e)
		sum += e
	}
	for i := range scores {
		scores[i] = float32(float64(scores[i]) / sum)
	}
}

// Sigmoid is the logistic function.
func Sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// quantise turns dense weights into codes. A class's largest weight is worth 127; nothing is clipped.
func quantise(classes int, bits uint, w []float32) *Table {
	t := &Table{Classes: classes, Bits: bits, scale: make([]float32, classes), code: make([]int8, len(w))}
	for c := range classes {
		var top float32
		for i := c; i < len(w); i += classes {
			top = max(top, float32(math.Abs(float64(w[i]))))
		}
		if top == 0 {
			continue
		}
		t.scale[c] = top / 127
		for i := c; i < len(w); i += classes {
			t.code[i] = int8(math.RoundToEven(float64(w[i] / t.scale[c])))
		}
	}
	return t
}

const magic = "parley-linear-1\n"

// AppendBinary writes the model: a header, then the codes, deflated.
func (t *Table) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, magic...)
	b = binary.LittleEndian.AppendUint32(b, uint32(t.Classes))
	b = binary.LittleEndian.AppendUint32(b, uint32(t.Bits))
	for _, s := range t.scale {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(s))
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	// Column by column: the codes of one class are more alike than those of one place.
	column := make([]byte, 1<<t.Bits)
	for c := range t.Classes {
		for i := range column {
			column[i] = byte(t.code[i*t.Classes+c])
		}
		if _, err := w.Write(column); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(packed.Len()))
	return append(b, packed.Bytes()...), nil
}

// ReadTable reads one model from the front of data and gives the rest. A failure wraps [ErrWeights].
func ReadTable(data []byte) (*Table, []byte, error) {
	fail := func(what string) (*Table, []byte, error) {
		return nil, nil, fmt.Errorf("%s: %w: learn them again with cmd/learn-reader", what, ErrWeights)
	}
	if len(data) < len(magic)+8 || string(data[:len(magic)]) != magic {
		return fail("header")
	}
	data = data[len(magic):]
	t := &Table{Classes: int(binary.LittleEndian.Uint32(data)), Bits: uint(binary.LittleEndian.Uint32(data[4:]))}
	data = data[8:]
	if t.Classes < 1 || t.Classes > 64 || t.Bits > 24 || len(data) < 4*t.Classes+4 {
		return fail("size")
	}
	t.scale = make([]float32, t.Classes)
	for c := range t.scale {
		t.scale[c] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*c:]))
	}
	data = data[4*t.Classes:]
	length := int(binary.LittleEndian.Uint32(data))
	data = data[4:]
	if length > len(data) {
		return fail("length")
	}
	r := flate.NewReader(bytes.NewReader(data[:length]))
	t.code = make([]int8, t.Classes<<t.Bits)
	column := make([]byte, 1<<t.Bits)
	for c := range t.Classes {
		if _, err := io.ReadFull(r, column); err != nil {
			return fail("codes")
		}
		for i, b := range column {
			t.code[i*t.Classes+c] = int8(b)
		}
	}
	return t, data[length:], nil
}
