package linear

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// The format of a file of weights: [magic], then a DEFLATE stream of numbers in unsigned varints. Features stand in
// ascending order, each as its distance from the one before; codes stand as bytes.
const magic = "parley syntax 2\n"

// ErrFormat reports bytes that are not weights of this version.
var ErrFormat = errors.New("not weights of this version of parley; learn them again with go run ./cmd/learn-syntax")

// A TaggerFile is what a file of the tagger holds.
type TaggerFile struct {
	Pairs   [][2]uint8
	Kinds   []Kind // by class
	Entries []Entry
	Weights Rows
	Gate    int32
}

// A ParserFile is what a file of the parser holds.
type ParserFile struct {
	Labels int
	Root   uint8
	Kinds  []Kind // by class
	Roles  int    // the number of roles
	Guess  Rows
	Gates  [3]int32 // of roles, steps and names
	Sure   [][2]int // arcs that have but one label: the number by [Sure], in ascending order, and the label
	Steps  []Weight3
	Names  Rows

	Settled [2][]Answer // roles and names, in ascending order of keys
}

// Encode writes the file.
func (t *TaggerFile) Encode(w io.Writer) error {
	return encode(w, func(e *encoder) {
		e.number(len(t.Pairs))
		for _, p := range t.Pairs {
			e.bytes(p[0], p[1])
		}
		for _, k := range t.Kinds {
			e.bytes(uint8(k))
		}
		e.number(len(t.Entries))
		last := uint32(0)
		for _, x := range t.Entries {
			e.number(int(x.Form - last))
			e.bytes(x.Class, x.Fixed)
			last = x.Form
		}
		e.number(int(t.Gate))
		e.sparse(t.Weights)
	})
}

// Encode writes the file.
func (p *ParserFile) Encode(w io.Writer) error {
	return encode(w, func(e *encoder) {
		e.number(p.Labels)
		e.bytes(p.Root)
		e.number(len(p.Kinds))
		for _, k := range p.Kinds {
			e.bytes(uint8(k))
		}
		for _, g := range p.Gates {
			e.number(int(g))
		}
		e.number(p.Roles)
		e.sparse(p.Guess)
		e.number(len(p.Sure))
		for _, x := range p.Sure {
			e.number(x[0])
			e.number(x[1])
		}
		e.number(len(p.Steps))
		last := uint32(0)
		for _, x := range p.Steps {
			e.number(int(x.Feature - last))
			last = x.Feature
		}
		for i := range 3 {
			for _, x := range p.Steps {
				e.bytes(uint8(x.Codes[i]))
			}
		}
		e.sparse(p.Names)
		for _, a := range p.Settled {
			e.answers(a)
		}
	})
}

// DecodeTagger reads a tagger's file.
func DecodeTagger(b []byte) (*TaggerFile, error) {
	var t TaggerFile
	err := decode(b, func(d *decoder) {
		t.Pairs = make([][2]uint8, d.count(Classes))
		for i := range t.Pairs {
			t.Pairs[i] = [2]uint8{d.byte(), d.byte()}
		}
		t.Kinds = make([]Kind, len(t.Pairs))
		for i := range t.Kinds {
			t.Kinds[i] = Kind(d.byte())
		}
		t.Entries = make([]Entry, d.count(1<<20))
		last := uint32(0)
		for i := range t.Entries {
			last += uint32(d.number(1 << 32))
			t.Entries[i] = Entry{last, d.byte(), d.byte()}
		}
		t.Gate = int32(d.number(1<<31 - 1))
		t.Weights = d.sparse()
	})
	if err != nil {
		return nil, fmt.Errorf("weights of the tagger: %w", err)
	}
	return &t, nil
}

// Tagger makes a tagger of what a file holds.
func (t *TaggerFile) Tagger() *Tagger {
	out := &Tagger{Pairs: t.Pairs, Words: NewDictionary(t.Entries), Classes: NewClassifier(len(t.Pairs), t.Weights, t.Gate)}
	copy(out.Kinds[1:], t.Kinds)
	return out
}

// DecodeParser reads a parser's file.
func DecodeParser(b []byte) (*ParserFile, error) {
	var p ParserFile
	err := decode(b, func(d *decoder) {
		p.Labels = d.number(64)
		p.Root = d.byte()
		p.Kinds = make([]Kind, d.count(Classes))
		for i := range p.Kinds {
			p.Kinds[i] = Kind(d.byte())
		}
		for i := range p.Gates {
			p.Gates[i] = int32(d.number(1<<31 - 1))
		}
		p.Roles = d.number(Classes)
		p.Guess = d.sparse()
		p.Sure = make([][2]int, d.count(1<<15))
		for i := range p.Sure {
			p.Sure[i] = [2]int{d.number(1<<15 - 1), d.number(63)}
		}
		p.Steps = make([]Weight3, d.count(Features))
		last := uint32(0)
		for i := range p.Steps {
			last += uint32(d.number(Features))
			p.Steps[i].Feature = last
		}
		for i := range 3 {
			for j := range p.Steps {
				p.Steps[j].Codes[i] = int8(d.byte())
			}
		}
		p.Names = d.sparse()
		for i := range p.Settled {
			p.Settled[i] = d.answers()
		}
	})
	if err != nil {
		return nil, fmt.Errorf("weights of the parser: %w", err)
	}
	return &p, nil
}

// Parser makes a parser of what a file holds.
func (p *ParserFile) Parser() *Parser {
	out := &Parser{Root: p.Root, Steps: NewSteps(p.Steps, p.Gates[1]), Named: NewSettled(p.Settled[1]), Names: NewClassifier(p.Labels, p.Names, p.Gates[2])}
	copy(out.Kinds[1:], p.Kinds)
	out.Roler = &Roler{Kinds: out.Kinds, Settled: NewSettled(p.Settled[0]), Roles: NewClassifier(p.Roles, p.Guess, p.Gates[0])}
	for _, x := range p.Sure {
		out.Sure[x[0]] = uint8(x[1])
	}
	return out
}

type encoder struct{ *bufio.Writer }

func encode(w io.Writer, write func(*encoder)) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	e := &encoder{bufio.NewWriter(z)}
	write(e)
	return errors.Join(e.Flush(), z.Close())
}

func (e *encoder) number(n int) {
	var b [binary.MaxVarintLen64]byte
	e.Write(b[:binary.PutUvarint(b[:], uint64(n))])
}

func (e *encoder) bytes(b ...uint8) { e.Write(b) }

func (e *encoder) answers(answers []Answer) {
	e.number(len(answers))
	last := uint32(0)
	for _, a := range answers {
		e.number(int(a.Key - last))
		e.bytes(a.Answer)
		last = a.Key
	}
}

func (e *encoder) sparse(rows Rows) {
	e.number(len(rows.Features))
	last := uint32(0)
	for _, f := range rows.Features {
		e.number(int(f - last))
		last = f
	}
	for _, n := range rows.Sizes {
		e.number(int(n))
	}
	e.bytes(rows.Classes...)
	for _, c := range rows.Codes {
		e.bytes(uint8(c))
	}
}

type decoder struct {
	rest []byte
	err  error
}

func decode(b []byte, read func(*decoder)) error {
	rest, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok {
		return ErrFormat
	}
	all, err := io.ReadAll(flate.NewReader(bytes.NewReader(rest)))
	if err != nil {
		return fmt.Errorf("%w (%w)", ErrFormat, err)
	}
	d := &decoder{rest: all}
	read(d)
	if d.err != nil {
		return fmt.Errorf("%w (%w)", ErrFormat, d.err)
	}
	return nil
}

// number reads a number up to limit; after an error all numbers are zero.
func (d *decoder) number(limit uint64) int {
	n, size := binary.Uvarint(d.rest)
	switch {
	case size <= 0:
		return d.fail(io.ErrUnexpectedEOF)
	case n > limit:
		return d.fail(fmt.Errorf("a number of %d where at most %d can stand", n, limit))
	}
	d.rest = d.rest[size:]
	return int(n)
}

func (d *decoder) byte() uint8 {
	if len(d.rest) == 0 {
		return uint8(d.fail(io.ErrUnexpectedEOF))
	}
	b := d.rest[0]
	d.rest = d.rest[1:]
	return b
}

// count reads a number of things of which each takes at least one byte.
func (d *decoder) count(limit int) int { return d.number(uint64(min(limit, len(d.rest)))) }

func (d *decoder) fail(err error) int {
	if d.err == nil {
		d.err = err
	}
	d.rest = nil
	return 0
}

func (d *decoder) answers() []Answer {
	answers := make([]Answer, d.count(1<<settledBits))
	last := uint32(0)
	for i := range answers {
		last += uint32(d.number(1 << 32))
		answers[i] = Answer{last, d.byte()}
	}
	return answers
}

func (d *decoder) sparse() (rows Rows) {
	n := d.count(Features)
	rows.Features, rows.Sizes = make([]uint32, n), make([]uint8, n)
	last := uint32(0)
	for i := range rows.Features {
		last += uint32(d.number(Features))
		rows.Features[i] = last
	}
	total := 0
	for i := range rows.Sizes {
		rows.Sizes[i] = uint8(d.number(Classes))
		total += int(rows.Sizes[i])
	}
	if total >= single {
		d.fail(fmt.Errorf("%d codes where fewer than %d can stand", total, single))
		return Rows{}
	}
	rows.Classes, rows.Codes = make([]uint8, total), make([]int8, total)
	for i := range rows.Classes {
		rows.Classes[i] = d.byte() & (Classes - 1)
	}
	for i := range rows.Codes {
		rows.Codes[i] = int8(d.byte())
	}
	return rows
}
