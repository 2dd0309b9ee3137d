// Package reader finds the statements in a document: who is reported to have said or done what, to whom, about what, in
// what sense, when, and in which words. It reads English, and weighs no statement against another (see package record).
//
// [Reader.Read] walks a text once; each step has its files, in the order in which it goes through them:
//
//  1. The page (reader.go, page.go, dateline.go, genre.go): sentences and trees of package syntax, and what their words can be (card.go, surename.go);
//     items of a digest are read each by itself (digest.go), quotes are marked (quote.go). Trees are mended
//     where newspapers break them (mends.go lists in which order, clues.go the words that they go by): sentences cut by brackets and asides (interrupted.go, asides.go, dated.go,
//     titled.go, leaders.go), headlines (headline.go), words taken for others (copula.go, misread.go, finite.go), subjects and clauses
//     hung too high or too low (subject.go, mend.go, mendsubject.go, mendjoined.go, mendwished.go, mendowner.go, mendclause.go, suffered.go, bound.go, fronted.go, saying.go).
//  2. Whom the words name or stand for (standfor.go): mentions of actors (mentions.go, actors.go), by name (acronym.go, namesake.go, unknown.go), as people
//     (persons.go, office.go, affiliate.go), as bodies and groups (body.go, bodyname.go, group.go, party.go, opposition.go, parts.go, counted.go), beside
//     and joined with one another (beside.go, coordination.go), resolved over the whole text and never guessed (issuer.go, preamble.go, resolve.go, sides.go,
//     antecedent.go, phrases.go, land.go, report.go).
//  3. Who speaks, and in whose entry of a list, a table or a section a sentence stands, or what frames it (voices.go,
//     sayer.go, entry.go, clipped.go, frame.go, futures.go, story.go).
//  4. Candidates, tokens that may carry an act, with their sense in the lexicon (candidates.go, sense.go, judged.go, unwilling.go), and items that
//     carry on the act of their list (listed.go).
//  5. A learnt choice among the kinds of act and none (act.go, features.go), taken again with what the first look made of the
//     candidates beside (again.go, complement.go).
//  6. A learnt choice among the readings of the text for actor and target (options.go, weigh.go, guess.go, ends.go), corrected where
//     the grammar leaves none (corrections.go lists in which order; doer.go, target.go, handed.go, meeting.go, brokered.go, duty.go, gapped.go, harm.go,
//     sufferer.go, victim.go, accused.go, threat.go, court.go, ended.go).
//  7. A learnt choice among the dates that the text offers (package when; dates.go, dateweigh.go, spoken.go, otherdate.go, background.go,
//     contentdate.go, stamp.go, tense.go).
//  8. How an act is held: a learnt choice (modality.go, mood.go, holders.go), and rules for what is only thought of (bearing.go,
//     supposed.go, doubt.go, foreseen.go, unreal.go), passed on or claimed (hearsay.go, claimed.go, contradicted.go), or did not happen (denied.go, naught.go, unmade.go,
//     undone.go), the most of them rows of data (rows.go, rowpattern.go, rowmatch.go; data/unmade.txt); and what it hinges on
//     (condition.go, nodeal.go).
//  9. Issues (issue.go), and the statement (told.go, calibrate.go).
//
// Beside the way stand words (words.go, data.go), explanations (explain.go, trace.go), and what learns from texts
// annotated by hand (learn.go, learnmood.go, examples.go, measured.go, cmd/learn-reader; for single sentences nominal.go, kind.go).
//
// Tests stand beside the rules that they are of. Those of the whole way are fixtures_test.go (texts with what is to be found), corpus_test.go (real texts and fuzz), bounds_test.go
// (texts made to be slow) and, row by row, who acts on whom and says so: whoacts_test.go, whoelse_test.go, whosaid_test.go.
//
// What can be learnt is learnt; what is a matter of grammar is a rule. The weights lie beside the code, nothing is fetched, and the same
// document gives the same statements on every machine.
package reader

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/statement"
	"parley/syntax"
)

// ErrLanguage reports a document in a language that the reader does not read. The document stays searchable.
var ErrLanguage = errors.New("language not read")

// Options say what is known before reading. The zero value reads with the base codebook.
type Options struct {
	// Codebook is the base, extended by a case; nil takes the base.
	Codebook *codebook.Codebook
	// Parties are the names of the two actors that "both sides" means; else they are found in each text.
	Parties []string
	// Weights replace those that come with the package.
	Weights *Weights
}

// A Reader finds statements. It is safe for concurrent use.
type Reader struct {
	book      *codebook.Codebook
	parser    *syntax.Parser
	weights   *Weights
	parties   []string
	canonical []int32 // index among the canonical issues of each issue of the book, -1 for none
	issues    []string
	sure      map[string]bool       // words that are nothing but names, as they are written
	verbal    map[string][][]string // names of several words of which one looks like a verb, by their first word
	commands  map[string]string     // army that a head of state commands, by name
	pages     sync.Pool
	cards     cards
	without   int32 // the row, plus one, that is switched off to see whether it is needed; 0 for none
}

// New returns a reader. It fails only where data or weights cannot be used.
func New(o Options) (*Reader, error) {
	r := &Reader{book: o.Codebook, weights: o.Weights, parties: o.Parties}
	var err error
	go syntax.New() // side by side with what follows: each is read once, whoever asks first
	if r.weights == nil {
		go embeddedWeights()
	}
	if r.book == nil {
		if r.book, err = codebook.Base(); err != nil {
			return nil, fmt.Errorf("reader: %w", err)
		}
	}
	if r.weights == nil {
		if r.weights, err = embeddedWeights(); err != nil {
			return nil, fmt.Errorf("reader: %w", err)
		}
	}
	if r.parser, err = syntax.New(); err != nil {
		return nil, fmt.Errorf("reader: %w", err)
	}
	r.numberIssues()
	r.findSureNames()
	r.findCommanders()
	r.pages.New = func() any { return newPage() }
	return r, nil
}

// numberIssues maps the issues of the book, a case's own included, to the canonical ones.
func (r *Reader) numberIssues() {
	list := r.book.Issues()
	r.canonical = make([]int32, len(list))
	place := map[string]int32{}
	for _, id := range CanonicalIssues {
		place[id] = int32(len(r.issues))
		r.issues = append(r.issues, id)
	}
	for i, issue := range list {
		r.canonical[i] = -1
		id := issue.ID
		if issue.Parent != "" {
			id = issue.Parent
		}
		if k, ok := place[id]; ok {
			r.canonical[i] = k
		}
	}
}

// CanonicalIssues are the issues that the reader tells apart; a case's own issues stand under one of them.
var CanonicalIssues = []string{"talks", "mediation", "peace-plan", "peace-settlement", "ceasefire", "territory", "troop-withdrawal", "security-guarantees",
	"alliance", "neutrality", "demilitarisation", "arms", "peacekeeping", "monitoring", "sanctions", "reparations", "accountability", "prisoners",
	"displaced", "humanitarian", "food-and-navigation", "nuclear-and-energy", "governance", "use-of-force", "relations", "trust", "other"}

func (r *Reader) anchors(words []string, i int) (int, string, edtf.Date) {
	n, hits := r.book.MatchAnchor(words, i)
	if n == 0 || len(hits) == 0 {
		return 0, "", edtf.Date{}
	}
	a := &r.book.Anchors()[hits[0]]
	return n, a.ID, a.Date
}

// Read returns the statements of a document, in the order of their spans; each passes its Check. A document in a
// language that is not read gives an error that wraps [ErrLanguage].
func (r *Reader) Read(doc *document.Document) ([]statement.Statement, error) {
	if err := readable(doc); err != nil {
		return nil, err
	}
	p := r.page(doc)
	defer r.free(p)
	p.name()
	parts := p.items()
	if parts == nil {
		p.weave()
		return p.statements()
	}
	var list []statement.Statement
	err := r.eachItem(p, parts, func(p *page) error {
		p.weave()
		told, err := p.statements()
		list = append(list, told...)
		return err
	})
	return list, err
}

// readable fails with [ErrLanguage] where a document is in a language that is not read.
func readable(doc *document.Document) error {
	if lang := doc.Lang.Value; lang != "" && lang != "en" && !strings.HasPrefix(lang, "en-") {
		if lang == document.Undetermined {
			return fmt.Errorf("%s: %w: it is in no Latin letters; parley reads English, the text stays searchable", doc.ID, ErrLanguage)
		}
		return fmt.Errorf("%s: %w: it is in %q; parley reads English, the text stays searchable", doc.ID, ErrLanguage, lang)
	}
	return nil
}

func (r *Reader) page(doc *document.Document) *page {
	p := r.pages.Get().(*page)
	p.open(r, doc)
	return p
}

func (r *Reader) free(p *page) {
	p.doc, p.text, p.r, p.digest = nil, "", nil, nil
	r.pages.Put(p)
}

// open makes the page ready for a document; what it allocated before is used again.
func (p *page) open(r *Reader, doc *document.Document) {
	p.r, p.doc, p.text, p.day = r, doc, doc.Text, doc.Published
	p.kind, p.digest, p.broken = genreOf(doc), nil, false
	clear(p.sentences)
	p.sentences, p.mentions, p.candidates, p.cues, p.issueCues, p.issueHints, p.moodCues = p.sentences[:0], p.mentions[:0], p.candidates[:0], p.cues[:0], p.issueCues[:0], p.issueHints[:0], p.moodCues[:0]
	p.told, p.marks = p.told[:0], p.marks[:0]
	p.names, p.counts, p.actorOf, p.ids, p.top = p.names[:0], p.counts[:0], p.actorOf[:0], p.ids[:0], p.top[:0]
	clear(p.numbers)
	clear(p.people)
	clear(p.firsts)
	clear(p.small)
	clear(p.large)
	clear(p.surnames)
	clear(p.bracketed)
	p.smallKnown, p.largeKnown, p.namesKnown, p.shortKnown = false, false, false, false
	p.declarer = nobodys
	p.issuer, p.home, p.titled, p.pair, p.league, p.land, p.prev = actors{}, actors{}, actors{}, actors{}, actors{}, actors{}, previous{}
	p.opposed, p.rival = false, actors{}
	p.third = third{brokers: p.third.brokers[:0], helpers: p.third.helpers[:0], hosts: p.third.hosts[:0]}
	p.settled, p.shorts, p.dateScores = p.settled[:0], p.shorts[:0], p.dateScores[:0]
	p.topIssues, p.titleIssues = [3]int32{-1, -1, -1}, p.titleIssues[:0]
	p.shared.list = p.shared.list[:0]
	p.scratch.reset()
}

// prepare does all that comes before the choice of statements.
func (p *page) prepare() {
	p.name()
	p.weave()
}

// name finds the sentences, their trees and whom their words name.
func (p *page) name() {
	p.split()
	p.parse()
	p.findIssuer()
	p.opposed = p.facesOpposition()
	p.growTrees(p.sentences)
	for i := range p.sentences {
		s := &p.sentences[i]
		p.findCues(s)
		p.findIssueCues(s)
		p.findMoodCues(s)
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		s.from = len(p.mentions)
		p.findIn(i)
		s.to = len(p.mentions)
		p.affiliate(i)
		p.chain(s)
	}
}

// weave finds what the sentences of a text make of one another, and the candidates.
func (p *page) weave() {
	p.frameSentences()
	p.resolve()
	p.findEntries()
	p.rankIssues()
	p.findDates()
	for i := range p.sentences {
		if s := &p.sentences[i]; s.kind != document.Heading || len(p.sentences) < 3 && p.digest == nil {
			p.findCandidates(i)
			p.findListed(i)
		}
	}
	p.readAlike()
	for i := range p.candidates {
		c := &p.candidates[i]
		c.from = int32(len(p.shared.list))
		p.look(&p.shared, c)
		c.to = int32(len(p.shared.list))
	}
}

// rankIssues finds the issues that the text speaks of most, and those of its title.
func (p *page) rankIssues() {
	var counts [32]int32
	for _, q := range p.issueCues {
		counts[q.issue]++
	}
	for place := range p.topIssues {
		best := -1
		for i, n := range counts {
			if n > 0 && (best < 0 || n > counts[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		p.topIssues[place] = int32(best)
		counts[best] = 0
	}
	title := fields(strings.ToLower(p.doc.Title.Value))
	for i := 0; i < len(title); i++ {
		if n, issues := p.r.book.MatchIssue(title, i); n > 0 {
			for _, k := range issues {
				if c := p.r.canonical[k]; c >= 0 && !slices.Contains(p.titleIssues, c) {
					p.titleIssues = append(p.titleIssues, c)
				}
			}
		}
	}
}

// sortStatements puts statements in the order of their spans.
func sortStatements(list []statement.Statement) {
	slices.SortStableFunc(list, func(a, b statement.Statement) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Act, b.Act))
	})
}
