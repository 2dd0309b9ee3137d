package syntax

import (
	_ "embed"
	"sync"

	"parley/syntax/internal/linear"
)

//go:embed weights/tagger.weights
var taggerWeights []byte

//go:embed weights/parser.weights
var parserWeights []byte

// A Parser tags words and builds trees. It is safe for concurrent use.
type Parser struct {
	tagger  *linear.Tagger
	parser  *linear.Parser
	classes map[[2]uint8]uint8 // of pairs of fine and coarse tag, plus one
	states  sync.Pool          // of *linear.Sentence
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
	classes := make(map[[2]uint8]uint8, len(tags.Pairs))
	for i, pair := range tags.Pairs {
		classes[pair] = uint8(i + 1)
	}
	return &Parser{tagger: tags, parser: p.Parser(), classes: classes, states: sync.Pool{New: func() any { return new(linear.Sentence) }}}, nil
}

// Tag fills Tag and Coarse of the tokens of s, which was cut from text.
func (p *Parser) Tag(text string, s *Sentence) {
	state := p.states.Get().(*linear.Sentence)
	p.tag(text, s, Knowledge{}, state)
	p.states.Put(state)
}

// Knowledge is what is known of the words of a sentence before it is parsed.
type Knowledge struct {
	Name  func(word string) bool // holds for words that are names whatever they look like, as "Beijing" does a participle; may be nil
	Words []KnownWord            // what else is known
	Forms []string               // the words, where they are to be read otherwise than the text writes them: without the capitals of a headline; may be nil
}

// A KnownWord is a token whose tags are known. A pair of tags that was never learnt says nothing.
type KnownWord struct {
	Token  int
	Tag    Tag
	Coarse Coarse
}

// Knows reports whether a word, in whatever case, was frequent in what the tagger learnt from.
func (p *Parser) Knows(word string) bool { return p.tagger.Words.Knows(word) }

func (p *Parser) tag(text string, s *Sentence, know Knowledge, state *linear.Sentence) {
	state.See(len(s.Tokens), func(i int) string {
		if know.Forms != nil {
			return know.Forms[i]
		}
		return s.Tokens[i].Text(text)
	}, p.tagger.Words)
	if know.Name != nil {
		name := p.classes[[2]uint8{uint8(NNP), uint8(PROPN)}]
		for i := range s.Tokens {
			if word := s.Tokens[i].Text(text); know.Name(word) {
				state.Words[i+linear.Pad].Fixed = name
			}
		}
	}
	for _, w := range know.Words {
		if class := p.classes[[2]uint8{uint8(w.Tag), uint8(w.Coarse)}]; class != 0 {
			state.Words[w.Token+linear.Pad].Fixed = class
		}
	}
	p.tagger.Tag(state)
	for i := range s.Tokens {
		pair := p.tagger.Pairs[state.Class[i+linear.Pad]-1]
		s.Tokens[i].Tag, s.Tokens[i].Coarse = Tag(pair[0]), Coarse(pair[1])
	}
}

// Parse fills Tag, Coarse, Head and Rel of the tokens of s, which was cut from text.
func (p *Parser) Parse(text string, s *Sentence) { p.ParseKnowing(text, s, Knowledge{}) }

// ParseKnowing is Parse for who knows the tags of some words.
func (p *Parser) ParseKnowing(text string, s *Sentence, know Knowledge) {
	if len(s.Tokens) == 0 {
		return
	}
	state := p.states.Get().(*linear.Sentence)
	p.tag(text, s, know, state)
	p.parser.Parse(state)
	for i := range s.Tokens {
		s.Tokens[i].Head, s.Tokens[i].Rel = max(-1, int(state.Heads[i+linear.Pad])-linear.Pad), Rel(state.Labels[i+linear.Pad])
	}
	p.states.Put(state)
	rehang(s.Tokens)
}

// rehang gives what the parser hung on a punctuation mark to the word that the mark hangs on: in Universal Dependencies a mark heads nothing. Where
// the mark is the root, the first verb below it takes its place, else the first word.
func rehang(tokens []Token) {
	root, heir := -1, -1
	for i := range tokens {
		switch h := tokens[i].Head; {
		case h < 0 && tokens[i].Coarse == PUNCT:
			root = i
		case h >= 0 && tokens[h].Head < 0 && tokens[h].Coarse == PUNCT && tokens[i].Coarse != PUNCT:
			if heir < 0 || tokens[heir].Coarse != VERB && tokens[i].Coarse == VERB {
				heir = i
			}
		}
	}
	if root >= 0 && heir >= 0 {
		tokens[heir].Head, tokens[heir].Rel = -1, Root
		tokens[root].Head, tokens[root].Rel = heir, Punct
	}
	for i := range tokens {
		h := tokens[i].Head
		if h < 0 || tokens[h].Coarse != PUNCT {
			continue
		}
		for tokens[h].Coarse == PUNCT && tokens[h].Head >= 0 {
			h = tokens[h].Head
		}
		if tokens[i].Head = h; tokens[i].Rel == Goeswith || tokens[i].Rel == Fixed {
			tokens[i].Rel = Dep
		}
	}
}
