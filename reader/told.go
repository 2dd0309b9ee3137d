package reader

import (
	_ "embed"
	"fmt"
	"slices"

	"parley/codebook"
	"parley/document"
	"parley/statement"
	"parley/syntax"
)

// statements turns the findings into statements.
func (p *page) statements() ([]statement.Statement, error) {
	found := p.findings()
	out := make([]statement.Statement, 0, len(found))
	for i := range found {
		s := p.statement(&found[i])
		if err := s.Check(p.text); err != nil {
			return nil, fmt.Errorf("reader: %w; this is a fault of parley, please report the text", err)
		}
		out = append(out, s)
	}
	sortStatements(out)
	return out, nil
}

func (p *page) statement(f *finding) statement.Statement {
	c := &p.candidates[f.candidate]
	s := &p.sentences[c.sent]
	lo, hi := s.wholeMarks(c.lo, s.wholeNoun(f.end))
	lo, hi = p.wholeWords(s, lo, hi)
	span := document.Span{Start: s.Tokens[lo].Start, End: s.Tokens[hi-1].End}
	out := statement.Statement{
		Doc: p.doc.ID, Span: span, Quote: p.text[span.Start:span.End],
		Act: codebook.Acts[f.act], Plover: p.plover(c, f), Modality: f.modality,
		Actor: p.namesOf(f.actor.set), Target: p.namesOf(f.target.set),
		ActorMentions: f.actor.mentions, TargetMentions: f.target.mentions,
		Date: f.date.date, Score: p.r.weights.Calibrated(Surely(f.raw, f.modality)),
	}
	out.Condition = p.condition(s, f.hinge)
	for _, k := range f.issues {
		if k >= 0 {
			out.Issue = append(out.Issue, p.r.issues[k])
		}
	}
	out.Speaker = p.speakerOf(s, c, f)
	if out.Speaker == "" && out.Modality == codebook.Reported && !hearsay(s, int(c.token)) {
		if out.Speaker = p.sayerBeside(s, int(c.token)); out.Speaker == "" {
			out.Speaker = p.sayerWords(s, int(c.token))
		}
		if out.Speaker == "" && (!f.signals.said && !f.signals.according || heldBySpeaker(codebook.Acts[f.act]) && !p.bySubject(c, f)) {
			out.Modality = codebook.Asserted // who holds it says so; only what others do is passed on by nobody
		}
	}
	if out.Modality == codebook.Asserted && p.toldByOther(s, c, f) {
		out.Modality = codebook.Reported
	}
	out.Rule = "learnt:" + string(out.Act)
	switch {
	case c.carried != 0:
		out.Rule = "list:" + string(out.Act)
	case c.cue >= 0:
		out.Rule = "lexicon:" + s.cues[c.cue].entries[0].Phrase
	}
	out.SetID(p.doc.TextSHA256)
	return out
}

// speakerOf says whose words a statement is in, where they are somebody's.
func (p *page) speakerOf(s *sentence, c *candidate, f *finding) string {
	t := int(c.token)
	if v := p.voiceAt(s, t); v != nil && v.how != byTurn && v.how != question {
		return v.speaker
	}
	if s.sayer >= 0 && s.says >= 0 && int(s.says) != t {
		if f.signals.said && !(f.signals.besideSaid && f.modality == codebook.Asserted) || f.signals.according {
			return p.speakerName(&p.mentions[p.sayerAbove(s, t)])
		}
	}
	if s.sayer >= 0 && int(s.says) == t && (codebook.Acts[f.act] == codebook.ExpressView || contains(plainSaying, s.lemma[t])) {
		return p.speakerName(&p.mentions[s.sayer])
	}
	return ""
}

// sayerAbove gives who says what a token tells, where several say something in the sentence: in "Lern said she had offered it, while Moran stressed that
// it was late" the offer is told by Lern.
func (p *page) sayerAbove(s *sentence, t int) int {
	for h := s.Tokens[t].Head; h >= 0 && h != int(s.says); h = s.Tokens[h].Head {
		if !isSaying(s.lemma[h]) || !s.toldWhen(h) {
			continue
		}
		if n := s.child(h, syntax.Nsubj); n >= 0 {
			if m := p.mentionOf(s, n); m >= 0 && !p.mentions[m].set.none() {
				return m // "…, a day after Moran warned that the talks could collapse"
			}
		}
	}
	switch mark := s.child(int(s.says), syntax.Mark); {
	case mark > t && (s.lower[mark] == wordWhile || s.lower[mark] == wordWhereas):
	case s.Tokens[s.says].Rel == syntax.Conj && int(s.says) > t && !s.quoted[t] && s.child(int(s.says), syntax.Cc) > t: // "Lern said she had offered it but Moran has voiced doubts"
	case int(s.says) > t && slices.Contains(s.words[t:s.says], ";"): // "Lern said she had offered it; Moran said she had not"
	default:
		return int(s.sayer)
	}
	for h, up := s.Tokens[t].Head, 0; h >= 0 && h != int(s.says) && up < farthestObject; h, up = s.Tokens[h].Head, up+1 {
		if s.Tokens[h].Coarse != syntax.VERB || !isSaying(s.lemma[h]) {
			continue
		}
		n := s.child(h, syntax.Nsubj)
		if n < 0 {
			break
		}
		if m := p.mentionOf(s, n); m >= 0 && !p.mentions[m].set.none() && !p.isMedium(&p.mentions[m]) {
			return m
		}
	}
	return int(s.sayer)
}

// toldByOther holds for what the subject of a verb did where somebody else who is named says so.
func (p *page) toldByOther(s *sentence, c *candidate, f *finding) bool {
	switch t := &s.Tokens[c.token]; {
	case c.link != direct || t.Coarse != syntax.VERB || !p.bySubject(c, f):
		return false
	case t.Rel != syntax.Ccomp && t.Rel != syntax.Root && t.Rel != syntax.Parataxis:
		return false // "in the war that Arland began, Corvia said"
	}
	if v := p.voiceAt(s, int(c.token)); v != nil && v.how != byTurn && v.how != question {
		return v.how == bySayer && !v.set.none() && !overlap(v.set, f.actor.set)
	}
	return s.sayer >= 0 && int(s.says) != int(c.token) && (f.signals.said && !f.signals.besideSaid || f.signals.according) && !p.mentions[s.sayer].set.none() && !overlap(p.mentions[s.sayer].set, f.actor.set)
}

// bySubject holds for an act of those whom its own subject names.
func (p *page) bySubject(c *candidate, f *finding) bool {
	at := int32(-1)
	if c.subject >= 0 && f.actor.sent == c.sent && f.actor.head == c.subject {
		at = p.sentences[c.sent].at[c.subject]
	}
	return at >= 0 && !isPronoun(p.mentions[at].how)
}

// sayerBeside gives who says what a token tells by what he says beside something else: "the envoy ended the talks, saying the sides had agreed",
// "Arland denied it and said that Corvia had shelled the port".
func (p *page) sayerBeside(s *sentence, t int) string {
	for k, up := t, 0; up < longestWay; k, up = s.Tokens[k].Head, up+1 {
		h := s.Tokens[k].Head
		if h < 0 || k < h {
			return ""
		}
		if s.Tokens[k].Rel != syntax.Ccomp || !isSaying(s.lemma[h]) {
			continue
		}
		beside := controlled
		switch r := s.Tokens[h].Rel; {
		case r == syntax.Conj && s.Tokens[h].Coarse == syntax.VERB:
			beside = shared
		case s.Tokens[h].Tag != syntax.VBG || r != syntax.Advcl && r != syntax.Xcomp:
			return ""
		}
		if n, l := p.subject(s, h); n >= 0 && l == beside {
			if m := p.mentionOf(s, n); m >= 0 && !p.mentions[m].set.none() {
				return p.speakerName(&p.mentions[m])
			}
		}
		return ""
	}
	return ""
}

// sayerWords gives the words for those who say what a token tells where no list knows them and no name stands: "witnesses", "hospital officials".
func (p *page) sayerWords(s *sentence, t int) string {
	if n := s.unlistedSource(); n >= 0 {
		lo, hi := s.nounPhrase(n)
		return withoutArticle(p.nameAt(s, lo, hi))
	}
	for k, up := t, 0; k >= 0 && up < longestWay; k, up = s.Tokens[k].Head, up+1 {
		h := s.Tokens[k].Head
		if h < 0 || !isSaying(s.lemma[h]) || s.Tokens[k].Rel != syntax.Ccomp && s.Tokens[k].Rel != syntax.Parataxis {
			continue
		}
		n := s.child(h, syntax.Nsubj)
		if n < 0 || s.Tokens[n].Coarse != syntax.NOUN || !tellsNews(s.lemma[n]) {
			return ""
		}
		lo, hi := s.nounPhrase(n)
		return withoutArticle(p.nameAt(s, lo, hi))
	}
	return ""
}

// unlistedSource gives the noun of a source that tells what a sentence says, by no name: "according to residents"; -1 for none.
func (s *sentence) unlistedSource() int {
	for k := 0; k+2 < len(s.lower); k++ {
		if s.lower[k] != wordAccording || s.lower[k+1] != wordTo || s.quoted[k] {
			continue
		}
		x := stretch{k + 2, leaderEnd(s, k+2)}
		for x.lo == x.hi && x.lo+1 < len(s.lower) && (s.Tokens[x.lo].Coarse == syntax.NUM || s.Tokens[x.lo].Coarse == syntax.ADV) {
			x = stretch{x.lo + 1, leaderEnd(s, x.lo+1)}
		}
		for n := x.lo; n < x.hi; n++ {
			if s.Tokens[n].Coarse == syntax.NOUN && (n+1 == x.hi || s.Tokens[n+1].Coarse != syntax.NOUN) {
				if tellsNews(s.lemma[n]) {
					return n
				}
				break
			}
		}
	}
	return -1
}

// tellsNews holds for people and for where news comes from.
func tellsNews(lemma uint32) bool {
	return contains(agentNouns, lemma) || contains(humanNouns, lemma) || contains(harmedPeople, lemma) || ownPeople(lemma) || contains(sourceNouns, lemma)
}

// sourceNouns are where news comes from.
var sourceNouns = lists["source-nouns"]

// plainSaying are verbs of saying that name no act.
var plainSaying = hashed("say", "tell", "add", "note", "state", "remark", "comment", "explain", "write")

// plain gives a view the type that its tone has; none where it has none.
func (p *page) plain(c *candidate) codebook.Plover {
	s := &p.sentences[c.sent]
	good, bad := 0, 0
	for k := c.lo; k < c.hi; k++ {
		switch s.cards[k].tone {
		case goodTone:
			good++
		case badTone:
			bad++
		}
	}
	switch {
	case good > bad:
		return codebook.Support.Plover()
	case bad > good:
		return codebook.Accuse.Plover()
	}
	return ""
}

// plover says which type of PLOVER an act has: what the words that carry it say, else what the kind of act has.
func (p *page) plover(c *candidate, f *finding) codebook.Plover {
	a := codebook.Acts[f.act]
	if c.plover != "" && (int(c.lexical) == f.act || a == codebook.ExpressView) {
		return c.plover
	}
	if a == codebook.ExpressView {
		return p.plain(c)
	}
	return a.Plover()
}

//go:embed data/tone.txt
var toneText string

// A tone is whether a word praises or blames.
type tone uint8

const (
	plainTone tone = iota
	badTone
	goodTone
)

type toned struct {
	lemma uint32
	tone  tone
}

// tones are sorted by hash.
var tones = func() []toned {
	var out []toned
	for words := range entries(toneText) {
		t := goodTone
		if words[0] == "bad" {
			t = badTone
		}
		for _, w := range words[1:] {
			out = append(out, toned{hashLower(w), t})
		}
	}
	slices.SortFunc(out, func(a, b toned) int { return int(int64(a.lemma) - int64(b.lemma)) })
	return out
}()

// toneOf gives the tone of a lemma.
func toneOf(lemma uint32) tone {
	i, ok := slices.BinarySearchFunc(tones, lemma, func(t toned, l uint32) int { return int(int64(t.lemma) - int64(l)) })
	if !ok {
		return plainTone
	}
	return tones[i].tone
}
