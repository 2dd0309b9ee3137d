package reader

import (
	"cmp"
	"strings"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/reader/linear"
	"parley/reader/when"
	"parley/syntax"
)

// A page is a document while it is read: its sentences with their trees, the mentions of actors in them, and what the
// text as a whole says about who speaks.
type page struct {
	r      *Reader
	doc    *document.Document
	text   string
	day    edtf.Date // of publication
	kind   genre
	digest *page // of which it is an item, where it is one: see digest.go
	broken bool  // words are broken over two lines: see interrupted.go

	sentences  []sentence
	mentions   []mention
	names      []string          // actors by their number in this text
	actorOf    []*codebook.Actor // what the codebook knows of them; nil where it knows nothing
	numbers    map[string]int16
	issuer     actors     // who publishes the text as its own statement
	declarer   int32      // the “We” of those who open the text as their declaration, or nobodys
	home       actors     // the state that publishes it
	land       actors     // the state in which the war is that the text tells of
	seated     bool       // only the dateline says which that is
	settled    []official // persons in its offices
	third      third      // mentions of whom the words beside them make a third party
	placed     []placing  // of names, while places are told from actors
	titled     actors     // those named in the title
	voices     []voice
	said       voice
	small      map[uint32]bool // words that stand in small letters somewhere, by hash; empty before they are asked for
	smallKnown bool
	large      map[uint32]bool // words that have a capital within a sentence, by hash; empty before they are asked for
	largeKnown bool
	surnames   map[uint32]bool // words behind a given name or a title somewhere; empty before they are asked for
	namesKnown bool
	bracketed  map[string]bool // abbreviations that stand in brackets somewhere; empty before they are asked for
	shortKnown bool
	firsts     map[string]int32 // the same by the first words of a full name, -1 where two people have them
	people     map[string]int32 // the mention that introduced a person, by surname, or a body, by its abbreviation
	shorts     []inFull         // names before their abbreviations, of the sentence that is read
	pair       actors           // whom "both sides" means
	opposed    bool             // the text is about a government and its opposition
	rival      actors           // that opposition
	league     actors
	knowledge  [][]syntax.KnownWord // what is known of the words of each sentence before it is parsed
	unread     []syntax.Token       // room for the tree of a sentence that is parsed again
	prev       previous
	top        []int16 // actors, those named most often first
	counts     []int32 // how often each actor is named
	ids        []int16

	candidates  []candidate
	cues        []cue
	issueCues   []issueCue
	issueHints  []issueCue
	moodCues    []moodCue
	marks       []found
	classes     []byte
	room        []string // for the words of a sentence
	topIssues   [3]int32 // canonical issues spoken of most, -1 for none
	titleIssues []int32
	opts        []option
	optKeys     []uint64 // of their actors
	readings    []reading
	dateds      []dated
	days        []dayCount      // how often dates stand in the text
	most        dayCount        // the one that stands there most often
	telling     telling         // how the text tells
	spoken      []spoken        // the days on which somebody spoke, in the order of their sentences
	told        []int32         // the sentences in which somebody says something on a day that they name
	guesses     []guess         // of the first pass, in the order of their candidates
	glances     []glance        // of the first look at each candidate
	guessed     bool            // whether the second pass is on
	shares      map[uint64]int  // how many guesses fell on each set of actors, by its key, and on each that does an act, by doneBy
	acted       [actClasses]int // how many guesses are of each act
	shared      bag             // features of all candidates
	buffer      bag             // features of what is being weighed
	dateScores  []float32       // of the dates that an act could have
	ends        []int32         // where the runs of features in the buffer end
	sums        []linear.Sum    // what those before them weigh
	before      []linear.Sum    // room for sums
	kept        keptOptions
	speakerKeys []uint64 // of the findings
	scores      []float32
	scratch     scratch
	found       []finding // room for findings
	earlier     []finding // while findings are chosen, those of the text so far
	trace       *trace    // notes what is weighed, for explanations; else nil
}

// A sentence is a sentence of syntax with what the reader adds to its tokens, each a slice by token.
type sentence struct {
	syntax.Sentence
	tree
	block int
	kind  document.Kind
	first bool // of its block
	// dateline says that it is one: nobody acts in it.
	dateline bool
	stamped  bool      // it is the label of a day or an hour
	stamp    edtf.Date // of the label or the heading that it stands under; zero where there is none
	words    []string
	lemmas   []string
	cards    []*card        // of the words as what they are taken for
	keys     []codebook.Key // of the words
	lemmaKey []codebook.Key // of the lemmas
	clues    clue           // of all of its words
	lower    []uint32       // hash of the word in lower case
	lemma    []uint32       // hash of the lemma
	alike    []uint32       // hash of the lemma, but for names: see again.go
	quoted   []bool         // stands between quotation marks
	at       []int32        // the mention that covers the token, or -1
	cues     []cue          // lexicon entries, in order of their first tokens
	issues   []issueCue
	hints    []issueCue
	moods    []moodCue // cues of modality, negation, reporting, condition, scenario
	marks    [2]marks  // what rows find: see marksOf
	gaps     gaps
	parts    when.Part // of dates, that its words can be
	dates    []when.Found
	from, to int     // its mentions
	voice    int32   // who speaks here by the layout of the text (turn, lead-in, heading); index in voices or -1
	entry    int32   // the mention of the actor in whose entry of a list, table or section it stands, or nobodys
	entryBy  entryBy // how the layout says so
	carries  int8    // the act, plus one, that its list carries on to it
	leads    int8    // the act, plus one, that the items of the list after it carry on and that it need not tell itself
	inverted int32   // the auxiliary with which the clause behind "only when" begins, -1 for none
	front    int     // the comma behind the phrase with a preposition that it begins with, -1 for none
	clipped  int32   // the verb of a sentence that leaves out who acts, -1 for none
	refused  int32   // the noun of what a headline says there will not be, -1 for none
	upon     int32   // the mention of who is to do what its list demands, or nobodys
	frame    frame   // what the layout or its first words make of all of this
	number   int32   // of the sentence in the text
	sayer    int32   // the mention of who says something in it, or -1
	says     int32   // the verb of saying
	quoter   int32   // the mention of who speaks its quotation, in this sentence or another; -1 where nobody is known
}

// newPage makes a page that can be opened.
func newPage() *page {
	return &page{numbers: map[string]int16{}, people: map[string]int32{}, firsts: map[string]int32{}, small: map[uint32]bool{}, large: map[uint32]bool{}, surnames: map[uint32]bool{}, bracketed: map[string]bool{}}
}

// split cuts the blocks that are read into sentences and fills what needs no tree. A dateline is a sentence of its own.
func (p *page) split() {
	var quote quoting
	for b, block := range p.doc.Blocks {
		if block.Skip != "" || block.Start >= block.End {
			continue
		}
		quote.reset()
		first := true
		for _, s := range p.cells(block) {
			if len(s.Tokens) == 0 {
				continue
			}
			if first && (block.Kind == document.Paragraph || block.Kind == document.Item) {
				stamp := p.stampEnd(s.Tokens)
				n := stamp
				if n == 0 && block.Kind == document.Paragraph {
					n = cmp.Or(p.datelineEnd(s.Tokens), p.datedPlaceEnd(s.Tokens))
				}
				if n > 0 {
					line := syntax.Sentence{Start: s.Start, End: s.Tokens[n-1].End, Tokens: s.Tokens[:n:n]}
					s = syntax.Sentence{Start: s.Tokens[n].Start, End: s.End, Tokens: s.Tokens[n:]}
					label := p.addSentence(line, b, first, &quote)
					label.dateline, label.stamped = true, stamp > 0
				}
			}
			p.addSentence(s, b, first, &quote)
			first = false
		}
	}
}

// cells gives the sentences of a block; those of a row of a table cell by cell.
func (p *page) cells(block document.Block) []syntax.Sentence {
	text := p.joined(unlinked(p.text[block.Start:block.End]))
	if block.Kind != document.Table {
		return syntax.Split(text, block.Start)
	}
	var out []syntax.Sentence
	for from := 0; from < len(text); {
		cell := len(text) - from
		if i := strings.IndexByte(text[from:], '|'); i >= 0 {
			cell = i
		}
		out = append(out, syntax.Split(text[from:from+cell], block.Start+from)...)
		from += cell + 1
	}
	return out
}

// unlinked is a text whose links and tags are not read. They keep their room on the line: where a line ends for want of room is no end
// of a sentence.
func unlinked(text string) string {
	bare := document.Unlinked(text)
	if bare == text {
		return text
	}
	out := []byte(bare)
	for i := range out {
		if out[i] == ' ' && text[i] > ' ' {
			out[i] = syntax.Unread
		}
	}
	return string(out)
}

func (p *page) addSentence(s syntax.Sentence, b int, first bool, quote *quoting) *sentence {
	n := len(s.Tokens)
	p.sentences = append(p.sentences, sentence{
		Sentence: s, block: b, kind: p.doc.Blocks[b].Kind, first: first, voice: -1, quoter: -1, number: int32(len(p.sentences)),
		words: p.scratch.strings(n), lemmas: p.scratch.strings(n),
		lower: p.scratch.hashes(n), lemma: p.scratch.hashes(n), alike: p.scratch.hashes(n),
		cards: carve(&p.scratch.c, n), keys: carve(&p.scratch.k, n), lemmaKey: carve(&p.scratch.k, n),
		quoted: p.scratch.bools(n), at: p.scratch.ints(n),
	})
	t := &p.sentences[len(p.sentences)-1]
	for k, tok := range s.Tokens {
		w := p.asDouble(quote, tok, p.doc.Blocks[b].End)
		t.words[k], t.lower[k], t.at[k] = w, hashLower(w), -1
		t.quoted[k] = quote.next(w)
	}
	return t
}

// named are the words of a sentence as the codebook matches names, and lemmed those that it matches phrases to.
func (s *sentence) named() codebook.Words  { return codebook.Words{Text: s.words, Keys: s.keys} }
func (s *sentence) lemmed() codebook.Words { return codebook.Words{Text: s.lemmas, Keys: s.lemmaKey} }

// quoting follows quotation marks through a paragraph. A paragraph that opens a quotation and does not close it is
// quoted to its end.
type quoting struct {
	open    bool
	closing int // where the single mark stands that closes a quotation, 0 for none
}

func (q *quoting) reset() { *q = quoting{} }

func (q *quoting) next(word string) bool {
	switch word {
	case "“", "«", "„", "``":
		q.open = true
		return true
	case "”", "»", "''":
		was := q.open
		q.open = false
		return was
	case `"`:
		q.open = !q.open
		return true
	}
	return q.open
}

// parse tags and parses the sentences that are read in full, and finds their lemmas.
func (p *page) parse() {
	p.knowledge = p.knowledge[:0]
	for i := range p.sentences {
		s := &p.sentences[i]
		p.lowerTitle(s)
		p.knowledge = append(p.knowledge, p.knownWords(s))
	}
	for i := range p.sentences {
		s, known := &p.sentences[i], p.knowledge[i]
		p.parseKnowing(s, known)
		if k := p.misnamed(s); k >= 0 {
			known = append(known, syntax.KnownWord{Token: k, Tag: syntax.NNP, Coarse: syntax.PROPN})
			p.parseKnowing(s, known)
		}
		p.knowledge[i] = known
	}
	for i := range p.sentences {
		s, known := &p.sentences[i], p.knowledge[i]
		known = p.putIs(s, known)
		p.parseAround(s, known)
		p.knowledge[i] = known
		p.clip(s)
		p.putThere(s)
		mendFinite(s)
		mendHeadless(s)
		p.addLemmas(s)
	}
	for i := range p.sentences {
		s, known := &p.sentences[i], p.knowledge[i]
		if s.clipped < 0 && s.refused < 0 && (s.kind != document.Heading || len(p.sentences) < 3 && p.digest == nil) {
			p.reread(s, known)
		}
	}
}

// addLemmas fills what the words and tags of a sentence tell. "Cease-fire" is one word, that of "ceasefire", and stands at its end.
func (p *page) addLemmas(s *sentence) {
	for k := range s.Tokens {
		c := p.r.card(s.words[k], s.lower[k], s.Tokens[k].Coarse)
		s.setCard(k, c)
		s.keys[k] = c.key
		if c.hash == wordFire && s.hyphen(k-1) && s.lower[k-2] == wordCease {
			s.setCard(k, p.r.card("ceasefire", hashLower("ceasefire"), syntax.NOUN))
			s.setCard(k-2, p.r.card("-", hashLower("-"), syntax.PUNCT))
		}
	}
}

func (s *sentence) setCard(k int, c *card) {
	s.cards[k], s.lemmas[k], s.lemma[k], s.lemmaKey[k] = c, c.lemma, c.hash, c.lemmed
	s.clues |= c.clues
	s.parts |= c.date
}

// number gives the number of an actor's name in this text.
func (p *page) number(name string) int16 {
	if n, ok := p.numbers[name]; ok {
		return n
	}
	n := int16(min(len(p.names), 1<<15-1))
	if int(n) == len(p.names) {
		p.names = append(p.names, name)
		p.counts = append(p.counts, 0)
		listed, _ := p.r.book.ActorByName(name)
		p.actorOf = append(p.actorOf, listed)
		p.numbers[name] = n
	}
	return n
}

// previous is what the statement before said: texts go on about whom they speak of.
type previous struct {
	set           bool
	sent          int32
	act           int
	actor, target actors
	date          edtf.Date
	issues        uint32 // one bit an issue, canonical
}

// scratch hands out slices from larger ones, which are kept from text to text.
type scratch struct {
	s []string
	h []uint32
	b []bool
	i []int32
	p []part
	c []*card
	k []codebook.Key
	r []uint64
}

func (x *scratch) reset() {
	clear(x.s)
	x.p, x.s, x.h, x.b, x.i, x.c, x.k, x.r = x.p[:0], x.s[:0], x.h[:0], x.b[:0], x.i[:0], x.c[:0], x.k[:0], x.r[:0]
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
