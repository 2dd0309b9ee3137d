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
	code    []int8    // one a place, of a table of one class; two side by side, of a table of two
	rows    rows      // one a place, of any other
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
	if n == 2 {
		var a, b int32
		for _, f := range features {
			at := int(f&mask) * 2
			w := t.code[at : at+2]
			a += int32(w[0])
			b += int32(w[1])
		}
		out[0], out[1] = float32(a)*t.scale[0], float32(b)*t.scale[1]
		return
	}
	var sums total
	t.rows.sum(features, mask, &sums)
	for c := range out[:n] {
		out[c] = float32(sums[c]) * t.scale[c]
	}
}

func newTable(classes int, bits uint) *Table {
	t := &Table{Classes: classes, Bits: bits, scale: make([]float32, classes)}
	if classes <= 2 {
		t.code = make([]int8, classes<<bits)
	} else {
		t.rows = newRows(classes, bits)
	}
	return t
}

func (t *Table) at(place, class int) int8 {
	if t.Classes <= 2 {
		return t.code[place*t.Classes+class]
	}
	return t.rows.at(place, class)
}

// fill sets the codes of a class, which were zero, from place 0 on; each byte is a code.
func (t *Table) fill(class int, codes []byte) {
	if t.Classes > 2 {
		t.rows.fill(class, codes)
		return
	}
	for i, c := range codes {
		t.code[i*t.Classes+class] = int8(c)
	}
}

// Weight gives the weight of one feature for one class.
func (t *Table) Weight(feature uint32, class int) float32 {
	return float32(t.at(int(feature&(1<<t.Bits-1)), class)) * t.scale[class]
}

// Softmax turns scores into probabilities in place.
func Softmax(scores []float32) {
	if len(scores) == 0 {
		return
	}
	top := scores[0]
	for _, s := range scores[1:] {
		if s > top { // max would ask for what is no number
			top = s
		}
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
	t, column := newTable(classes, bits), make([]byte, 1<<bits)
	for c := range classes {
		var top float32
		for i := c; i < len(w); i += classes {
			top = max(top, float32(math.Abs(float64(w[i]))))
		}
		if top == 0 {
			continue
		}
		t.scale[c] = top / 127
		for i := range column {
			column[i] = byte(int8(math.RoundToEven(float64(w[i*classes+c] / t.scale[c]))))
		}
		t.fill(c, column)
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
			column[i] = byte(t.at(i, c))
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
	classes, bits := int(binary.LittleEndian.Uint32(data)), uint(binary.LittleEndian.Uint32(data[4:]))
	data = data[8:]
	if classes < 1 || classes > 64 || bits > 24 || len(data) < 4*classes+4 {
		return fail("size")
	}
	t := newTable(classes, bits)
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
	column := make([]byte, 1<<t.Bits)
	for c := range t.Classes {
		if _, err := io.ReadFull(r, column); err != nil {
			return fail("codes")
		}
		t.fill(c, column)
	}
	return t, data[length:], nil
}
