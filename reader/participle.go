package reader

import (
	"strings"

	"parley/syntax"
)

// Verbs of the past that the tagger takes for participles: see misread.go.

// perfectAt holds for a "has" that was taken for a verb before the participle that it helps: "has since visited the valley".
func perfectAt(s *sentence, k int) bool {
	for k++; k+1 < len(s.Tokens) && (s.Tokens[k].Coarse == syntax.ADV || s.lower[k] == wordSince || contains(eachWords, s.lower[k])); k++ {
	}
	return s.Tokens[k].Tag == syntax.VBN || s.Tokens[k].Tag == syntax.VBD
}

var (
	perfectWords = hashed("has", "have", "had")
	eachWords    = hashed("each", "both", "all")
)

// participleVerb gives a past form that was taken for a participle, where the stretch between two marks in which it stands has no other verb
// and those before it act: "armed groups clashed in Orlo; nine were killed", "Arland left, and Corvian jets bombed the bridge".
func participleVerb(s *sentence) (misreading, bool) {
	for from := 0; from < len(s.Tokens); {
		to := stretchEnd(s, from)
		if m, ok := participleIn(s, from, to); ok {
			return m, true
		}
		from = to + 1
	}
	return misreading{}, false
}

// stretchEnd gives the token that ends a stretch: a semicolon, or a comma before "and", "but" or "while".
func stretchEnd(s *sentence, from int) int {
	for k := from; k < len(s.words); k++ {
		if s.words[k] == ";" || s.words[k] == "," && k+1 < len(s.words) && (s.Tokens[k+1].Coarse == syntax.CCONJ || s.lower[k+1] == wordWhile) {
			return k
		}
	}
	return len(s.words)
}

func participleIn(s *sentence, from, to int) (misreading, bool) {
	v := -1
	for k := from; k < to; k++ {
		t := &s.Tokens[k]
		if t.Tag == syntax.VBN && t.Rel == syntax.Amod && k > from && contains(harming, s.lower[k]) && contains(harms, s.lemma[k-1]) {
			return misreading{token: k, tag: syntax.VBD, coarse: syntax.VERB, below: true}, true // "a strike killed aid workers"
		}
		if v >= 0 && s.lower[k] == wordThat {
			break // the verbs of what is warned of are others
		}
		switch t.Tag {
		case syntax.VBD, syntax.VBZ, syntax.VBP, syntax.MD:
			return misreading{}, false
		case syntax.VBN:
			if v < 0 && k > from && k+1 < to && strings.HasSuffix(s.words[k], "ed") && (t.Rel == syntax.Acl || t.Rel == syntax.Amod || t.Rel == syntax.AclRelcl) {
				v = k
			}
		case syntax.WDT, syntax.WP:
			return misreading{}, false
		}
	}
	if v < 0 || !doneBefore(s, v) && !comesAbout(s, v) {
		return misreading{}, false
	}
	return misreading{token: v, tag: syntax.VBD, coarse: syntax.VERB, below: true}, true
}

// doneBefore holds for a form of the past or a participle behind those who act, with an object behind it or of a verb that nobody suffers:
// they did it.
func doneBefore(s *sentence, v int) bool {
	switch before := &s.Tokens[v-1]; {
	case (before.Tag == syntax.NNS || before.Coarse == syntax.PROPN) && actsOrNamed(s, v-1):
	case s.lower[v-1] == wordMilitary: // taken for an adjective
	case !noFinite(s):
		return false
	default: // "Arland, after a day of talks, imposed sanctions"
		if j := subjectBefore(s, v); j < 0 || !actsOrNamed(s, j) {
			return false
		}
	}
	switch next := &s.Tokens[v+1]; {
	case next.Coarse == syntax.ADJ && startsUpper(s.words[v+1]): // "accused Arlandian forces"
		return true
	case next.Coarse == syntax.DET, next.Tag == syntax.PRPS, next.Tag == syntax.PRP, next.Coarse == syntax.PROPN, next.Tag == syntax.NNS, next.Coarse == syntax.NUM:
		return true
	}
	if s.lower[v+1] == wordUpon && v+2 < len(s.words) && startsUpper(s.words[v+2]) {
		return true // "The ministry called upon Arland"
	}
	return s.unsuffered(v) && s.lower[v+1] != wordBy
}

// comesAbout holds for what talks did, in a sentence without another verb: "Talks to end the war in Arland resumed on 6 May".
func comesAbout(s *sentence, v int) bool {
	if !contains(talksDo, s.lemma[v]) && !contains(talksDo, s.lower[v]) || !noFinite(s) || s.words[len(s.words)-1] != "." {
		return false
	}
	for k := 0; k < min(v, 4); k++ {
		if contains(talkNouns, s.lemma[k]) && s.Tokens[k].Head < 0 {
			return true
		}
	}
	return false
}

var talksDo = hashed("resumed", "reopened", "collapsed", "ended", "concluded", "opened", "started", "stalled", "closed", "adjourned", "restarted")

var (
	harming = hashed("killed", "wounded", "injured", "destroyed", "damaged")
	blows   = hashed("strike", "airstrike", "attack", "raid", "shelling", "bombardment", "blast", "explosion", "bombing", "ambush")
	harms   = weapons.and(blows)
)
