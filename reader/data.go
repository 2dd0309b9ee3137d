package reader

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"math"
	"strings"
	"sync"

	"parley/reader/linear"
)

//go:embed data/words.txt
var listsText string

// lists are the word lists of data/words.txt by their names.
var lists = func() map[string]wordSet {
	words := map[string][]string{}
	for line := range entries(listsText) {
		words[line[0]] = append(words[line[0]], line[1:]...)
	}
	sets := map[string]wordSet{}
	for name, list := range words {
		sets[name] = hashed(list...)
	}
	return sets
}()

// entries gives the lines of a file of data/, each as its words: a kind, or a name, and what belongs to it. Comments and empty lines
// are passed over.
func entries(text string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if words := strings.Fields(line); len(words) > 0 && words[0][0] != '#' && !yield(words) {
				return
			}
		}
	}
}

// ErrWeights reports weights that this version cannot use.
var ErrWeights = errors.New("weights of the reader")

// Weights are what the reader has learnt. They are not changed after they were made.
type Weights struct {
	found    *linear.Table // whether a candidate is a statement at all
	again    *linear.Table // the same, knowing what the first look made of it and of those beside it
	act      *linear.Table // kinds of act, given that it is one
	guess    *linear.Table // ranks options for the actor, statement by statement
	actor    *linear.Table // ranks them again, with what was guessed for the others
	target   *linear.Table // ranks options for the target
	issue    *linear.Table // one label an issue
	modality *linear.Table
	date     *linear.Table // ranks dates
	ends     *linear.Trio  // guess, actor and target side by side, as options are weighed by them
	settings settings
	sigmoid  sigmoid // calibrates the score
}

// settings are thresholds that were chosen in cross-validation.
type settings struct {
	Found   float32 // a candidate less probable to be a statement is left out
	Mix     float32 // share of the probability of actor and act in what is compared with Found
	Issue   float32 // a further issue is named from this probability on
	Suppose float32 // a statement is hypothetical from this probability on
	Undo    float32 // an act did not happen from this probability on
}

const weightsMagic = "parley-reader-3\n"

// AppendBinary writes the weights.
func (w *Weights) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, weightsMagic...)
	for _, f := range []float32{w.settings.Found, w.settings.Mix, w.settings.Issue, w.settings.Suppose, w.settings.Undo, w.sigmoid.Slope, w.sigmoid.Shift} {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(f))
	}
	for _, t := range w.tables() {
		var err error
		if b, err = (*t).AppendBinary(b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (w *Weights) tables() []**linear.Table {
	return []**linear.Table{&w.found, &w.again, &w.act, &w.guess, &w.actor, &w.target, &w.issue, &w.modality, &w.date}
}

// ReadWeights reads what [Weights.AppendBinary] wrote. A failure wraps [ErrWeights].
func ReadWeights(data []byte) (*Weights, error) {
	if len(data) < len(weightsMagic)+28 || string(data[:len(weightsMagic)]) != weightsMagic {
		return nil, fmt.Errorf("%w: not of this version: learn them again with cmd/learn-reader", ErrWeights)
	}
	data = data[len(weightsMagic):]
	w := &Weights{}
	next := func() float32 {
		f := math.Float32frombits(binary.LittleEndian.Uint32(data))
		data = data[4:]
		return f
	}
	w.settings = settings{next(), next(), next(), next(), next()}
	w.sigmoid = sigmoid{next(), next()}
	for _, t := range w.tables() {
		var err error
		if *t, data, err = linear.ReadTable(data); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrWeights, err)
		}
	}
	if w.guess.Bits != w.actor.Bits || w.guess.Bits != w.target.Bits {
		return nil, fmt.Errorf("%w: what ranks options differs in size", ErrWeights)
	}
	w.ends = linear.Beside(w.guess, w.actor, w.target)
	return w, nil
}

//go:embed weights/reader.bin
var embedded []byte

var embeddedWeights = sync.OnceValues(func() (*Weights, error) { return ReadWeights(embedded) })

// Calibrated turns a raw score into the share of statements so scored that are right in actor and act.
func (w *Weights) Calibrated(raw float32) float64 { return round(w.sigmoid.of(raw)) }

// round keeps three decimals: more would be pretence.
func round(y float32) float64 { return math.Round(float64(y)*1000) / 1000 }
