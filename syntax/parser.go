package syntax

import (
	_ "embed"
	"slices"
	"sync"

	"parley/syntax/internal/linear"
)

//go:embed weights/tagger.weights
var taggerWeights []byte

//go:embed weights/parser.weights
var parserWeights []byte

// A Parser tags words and builds trees. It is safe for concurrent use.
type Parser struct {
	tagger *linear.Tagger
	parser *linear.Parser
	name   uint8     // the class of names, plus one
	states sync.Pool // of *linear.Sentence
}

// New gives a parser with the weights that come with the package. They are unpacked once, however often it is called.
func New() (*Parser, error) { return load() }

var load = sync.OnceValues(func() (*Parser, error) { return Load(taggerWeights, parserWeights) })

// Load makes a parser of other weights: what two files of cmd/learn-syntax hold.
func Load(tagger, parser []byte) (*Parser, error) {
	t, err := linear.DecodeTagger(tagger)
	if err != nil {
		return nil, err
	}
	p, err := linear.DecodeParser(parser)
	if err != nil {
		return nil, err
	}
	tags := t.Tagger()
	name := uint8(slices.Index(tags.Pairs, [2]uint8{uint8(NNP), uint8(PROPN)}) + 1)
	return &Parser{tagger: tags, parser: p.Parser(), name: name, states: sync.Pool{New: func() any { return new(linear.Sentence) }}}, nil
}

// Tag fills Tag and Coarse of the tokens of s, which was cut from text.
func (p *Parser) Tag(text string, s *Sentence) {
	state := p.states.Get().(*linear.Sentence)
	p.tag(text, s, nil, state)
	p.states.Put(state)
}

func (p *Parser) tag(text string, s *Sentence, name func(word string) bool, state *linear.Sentence) {
	state.See(len(s.Tokens), func(i int) string { return s.Tokens[i].Text(text) }, p.tagger.Words)
	if name != nil {
		for i := range s.Tokens {
			if word := s.Tokens[i].Text(text); name(word) {
				state.Words[i+linear.Pad].Fixed = p.name
			}
		}
	}
	p.tagger.Tag(state)
	for i := range s.Tokens {
		pair := p.tagger.Pairs[state.Class[i+linear.Pad]-1]
		s.Tokens[i].Tag, s.Tokens[i].Coarse = Tag(pair[0]), Coarse(pair[1])
	}
}

// Parse fills Tag, Coarse, Head and Rel of the tokens of s, which was cut from text.
func (p *Parser) Parse(text string, s *Sentence) { p.ParseKnowing(text, s, nil) }

// ParseKnowing is Parse for who knows some words to be names whatever they look like, as "Beijing" does a participle: those
// for which name holds are tagged so.
func (p *Parser) ParseKnowing(text string, s *Sentence, name func(word string) bool) {
	if len(s.Tokens) == 0 {
		return
	}
	state := p.states.Get().(*linear.Sentence)
	p.tag(text, s, name, state)
	p.parser.Parse(state)
	for i := range s.Tokens {
		s.Tokens[i].Head, s.Tokens[i].Rel = max(-1, int(state.Heads[i+linear.Pad])-linear.Pad), Rel(state.Labels[i+linear.Pad])
	}
	p.states.Put(state)
}
