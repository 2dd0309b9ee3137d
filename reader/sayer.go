package reader

import (
	"slices"
	"strings"

	"parley/syntax"
)

// findSayer notes who says something in a sentence: the subject of a verb of saying, or "according to". Words outside
// quotation marks go before those within, who names himself before the medium that reports him.
func (p *page) findSayer(s *sentence) {
	s.sayer, s.says = -1, -1
	best := -1
	offer := func(m, verb, weight int) {
		if m < 0 {
			return
		}
		if n := m + 1; n < s.to && p.mentions[m].person == "" && p.mentions[n].person != "" && !strings.HasPrefix(p.mentions[n].person, s.words[p.mentions[n].start]) && p.mentions[n].start == p.mentions[m].end && p.mentions[n].set.key == p.mentions[m].set.key {
			m = n // "Front official Ana Lern", where the parser takes the Front for who says so
		}
		if !s.quoted[verb] {
			weight += 4
		}
		if p.isMedium(&p.mentions[m]) {
			weight -= 2
		}
		if weight >= best {
			s.sayer, s.says, best = int32(m), int32(verb), weight
		}
	}
	if m, colon := p.headlineSayer(s); m >= 0 {
		offer(m, colon, 2)
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		switch {
		case t.Coarse == syntax.VERB && isSaying(s.lemma[k]) && !dutiful(modalOf(s, k)): // who must declare a truce has said nothing yet
			found, weight := false, 2
			if m := s.child(k, syntax.Mark); m >= 0 && contains(trailing, s.lower[m]) || s.toldWhen(k) {
				weight = 1 // "Arland said it would leave if both sides asked it to": what they may yet say; "said it would leave, a day after Corvia said": what was said at another time
			}
			for c := s.kid[k]; c >= 0; c = s.next[c] {
				if s.Tokens[c].Rel == syntax.Nsubj || s.Tokens[c].Rel == syntax.NsubjPass {
					m := p.mentionOf(s, int(c))
					found = found || m >= 0
					offer(m, k, weight)
				}
			}
			if !found {
				offer(p.behind(s, k), k, 1)
				offer(p.sayingBeside(s, k), k, 1)
			}
		case s.lower[k] == wordAccording && k+2 < len(s.Tokens) && s.lower[k+1] == wordTo:
			offer(p.accordingTo(s, k), k, 2)
		case contains(versionNouns, s.lower[k]) && !s.describesNoun(k):
			offer(p.inVersionOf(s, k), k, 3)
		}
	}
}

// describesNoun holds for a word right in front of a noun: "a telling gesture".
func (s *sentence) describesNoun(k int) bool {
	return k+1 < len(s.Tokens) && s.Tokens[k+1].Coarse == syntax.NOUN
}

// inVersionOf gives whose version of what happened a sentence begins with, "In Arland's account,", "In the version that Arland tells,"; -1 for nobody's.
func (p *page) inVersionOf(s *sentence, k int) int {
	in, comma := max(0, k-1), k+1
	for in > 0 && s.lower[in] != wordIn && s.lower[in] != wordBy {
		in--
	}
	for comma < len(s.words)-1 && s.words[comma] != "," {
		comma++
	}
	if in > 1 || s.lower[in] != wordIn && s.lower[in] != wordBy || s.words[comma] != "," || slices.Contains(s.words[in:k], ",") || slices.Contains(s.lower[in:k], wordThat) {
		return -1
	}
	if k > 1 && isPossessive(s, k-1) && s.at[k-2] >= 0 {
		return int(s.at[k-2])
	}
	for j := k + 1; j+1 < comma; j++ {
		if at := s.at[j]; at >= 0 && int(p.mentions[at].end) < comma && (s.lower[k+1] == wordThat || s.lower[k+1] == wordWhich || j <= k+2) && contains(versionVerbs, s.lemma[p.mentions[at].end]) {
			return int(at)
		}
	}
	return -1
}

var (
	versionNouns = hashed("version", "account", "telling", "retelling", "narrative")
	versionVerbs = hashed("tell", "give", "offer", "present")
)

// accordingTo gives who is named behind "according to" at a token, a person rather than whose the person is; -1 for nobody.
func (p *page) accordingTo(s *sentence, k int) int {
	at := -1
	for c := k + 2; c < min(len(s.Tokens), k+12); c++ {
		if at < 0 && contains(seenWords, s.lower[c]) && c+1 < len(s.lower) && s.lower[c+1] == wordBy {
			break // "according to a statement seen by the Valley Post"
		}
		if m := s.at[c]; m >= 0 && p.mentions[m].how != byNobody {
			at = int(m)
			if p.mentions[m].person != "" {
				break
			}
		} else if s.words[c] == "," && (at >= 0 || !contains(humanNouns, s.lemma[c-1]) && !p.isAgent(s.lemma[c-1])) {
			break // "according to the draft, Arland"
		}
	}
	return at
}

// seenWords tell of a paper who has read it and is not its author.
var seenWords = hashed("seen", "obtained", "reviewed", "viewed", "read")

// behind gives who stands right behind a verb of saying that follows the words said: "…, explained Lern", "… - said the president of
// Arland". The parser does not always see a subject there. -1 for nobody.
func (p *page) behind(s *sentence, verb int) int {
	if t := s.Tokens[verb].Tag; verb == 0 || t != syntax.VBD && t != syntax.VBN {
		return -1
	}
	switch s.words[verb-1] {
	case ",", "”", `"`, "-", "–", "—":
	default:
		return -1
	}
	for k := verb + 1; k < min(verb+5, len(s.Tokens)); k++ {
		if at := s.at[k]; at >= 0 && p.mentions[at].how != byDemonym && p.mentions[at].how != byNobody {
			return int(at)
		}
		if c := s.Tokens[k].Coarse; c != syntax.DET && c != syntax.ADJ && c != syntax.NOUN {
			return -1
		}
	}
	return -1
}

// sayingBeside gives who says something by a participle before a quotation, that is who does what stands before it: "the envoy struck a hopeful
// note, saying, “We have …". The parser hangs such a participle on any word. -1 for nobody.
func (p *page) sayingBeside(s *sentence, verb int) int {
	if s.Tokens[verb].Tag != syntax.VBG || s.quoted[verb] || s.child(verb, syntax.Nsubj) >= 0 || verb < 3 || s.words[verb-1] != "," {
		return -1
	}
	quote := verb + 1
	for quote < len(s.words) && quote < verb+3 && (s.words[quote] == "," || s.words[quote] == ":") {
		quote++
	}
	if quote >= len(s.words) || s.Tokens[quote].Tag != syntax.OpenQuote {
		return -1
	}
	for k := verb - 2; k > 0; k-- {
		if t := &s.Tokens[k]; s.quoted[k] || t.Tag != syntax.VBD && t.Tag != syntax.VBZ && t.Tag != syntax.VBP {
			continue
		}
		does := k
		if r := s.Tokens[k].Rel; r == syntax.Cop || r == syntax.Aux || r == syntax.AuxPass {
			does = s.Tokens[k].Head
		}
		if j := s.child(does, syntax.Nsubj, syntax.NsubjPass); j >= 0 {
			return p.mentionOf(s, j)
		}
	}
	return -1
}

// findQuoters says who speaks the quotations: who says so beside them in their sentence, else who is named before a colon,
// else who says so where they end, else in the sentence before, else who spoke the quotation before.
func (p *page) findQuoters() {
	last, lastBlock := int32(-1), -1
	for i := range p.sentences {
		s := &p.sentences[i]
		own := s.sayer >= 0 && !s.quoted[s.says]
		if !slices.Contains(s.quoted, true) {
			if own {
				last, lastBlock = s.sayer, s.block
			}
			continue
		}
		switch {
		case own:
			s.quoter = s.sayer
		case s.sayer < 0 && p.saidByUnnamed(s):
			last = -1
		case s.voice >= 0 && p.voices[s.voice].how == byLeadIn:
			last = -1 // the words before the colon say who speaks
		case i > 0 && p.goesOn(i-1) && p.sentences[i-1].quoter >= 0:
			s.quoter = p.sentences[i-1].quoter
		default:
			if s.sayer < 0 {
				s.quoter = int32(p.calls(s))
			}
			for j := i; s.quoter < 0 && p.goesOn(j) && j < i+12; j++ {
				if o := &p.sentences[j+1]; o.sayer >= 0 && !o.quoted[o.says] {
					s.quoter = o.sayer
				}
			}
			if s.quoter < 0 && last >= 0 && s.block-lastBlock <= 2 {
				s.quoter = last
			}
		}
		if s.quoter >= 0 {
			last, lastBlock = s.quoter, s.block
		}
	}
}

// calls gives who calls something what stands between quotation marks behind: "The envoy welcomed the truce as “good news”"; -1 for nobody.
func (p *page) calls(s *sentence) int {
	who := -1
	for k := range s.Tokens {
		if s.quoted[k] {
			break
		}
		if r := s.Tokens[k].Rel; r != syntax.AclRelcl && r != syntax.Acl && r != syntax.Advcl && isFinite(s, k) && contains(judgingVerbs, s.lemma[k]) {
			if j := s.child(k, syntax.Nsubj); j >= 0 {
				who = p.mentionOf(s, j)
			}
		}
	}
	return who
}

var judgingVerbs = lists["judging-verbs"]

// saidByUnnamed holds for a sentence that gives its quotation to people without a name: "“They refused,” the source said".
func (p *page) saidByUnnamed(s *sentence) bool {
	for k := range s.Tokens {
		if s.quoted[k] || s.Tokens[k].Coarse != syntax.VERB || !isSaying(s.lemma[k]) {
			continue
		}
		if n := s.child(k, syntax.Nsubj); n >= 0 && s.at[n] < 0 && contains(unnamedSources, s.lemma[n]) {
			return true
		}
	}
	return false
}

// unnamedSources are people whom news quotes without their names.
var unnamedSources = hashed("source", "witness", "eyewitness", "resident", "villager", "survivor", "analyst", "expert", "observer", "diplomat", "rescuer", "medic", "relative", "insider")

// goesOn holds for a sentence whose quotation is not closed with it.
func (p *page) goesOn(i int) bool {
	if i+1 >= len(p.sentences) {
		return false
	}
	s, o := &p.sentences[i], &p.sentences[i+1]
	return s.block == o.block && s.quoted[len(s.quoted)-1] && o.quoted[0] && !closes(s.words[len(s.words)-1])
}

func closes(word string) bool { return word == "”" || word == "»" || word == "''" || word == `"` }

// mentionOf finds the mention that a noun phrase headed by a token is about: the one that covers the head, else a
// person or role beside it in the phrase, else an actor that modifies it; -1 where there is none.
func (p *page) mentionOf(s *sentence, head int) int {
	if at := s.at[head]; at >= 0 {
		return int(at)
	}
	best := -1
	for k := s.from; k < s.to; k++ {
		m := &p.mentions[k]
		h := s.Tokens[m.head].Head
		if h != head || isPronoun(m.how) && contains(mirrorNouns, s.lemma[head]) && best >= 0 {
			continue
		}
		if best >= 0 && isPronoun(p.mentions[best].how) && contains(mirrorNouns, s.lemma[head]) {
			best = -1 // "his Corvian counterpart"
		}
		switch s.Tokens[m.head].Rel {
		case syntax.Flat, syntax.Appos, syntax.NmodDesc, syntax.Compound, syntax.Amod, syntax.NmodPoss, syntax.Nmod, syntax.NmodUnmarked:
			if best < 0 || m.person != "" && p.mentions[best].person == "" {
				best = k
			} else if o := &p.mentions[best]; s.Tokens[o.head].Rel == syntax.NmodPoss && p.ofStates(o.set) && s.Tokens[m.head].Rel == syntax.Compound && m.named() && !m.set.none() && !p.ofStates(m.set) && p.isAgent(s.lemma[head]) {
				best = k // "Arland's Front opposition movement"
			}
		}
	}
	return best
}

// sayerVoice is the voice of whoever speaks the quotation in a sentence.
func (p *page) sayerVoice(s *sentence) *voice {
	if s.quoter < 0 {
		return nil
	}
	m := &p.mentions[s.quoter]
	if m.set.none() {
		return nil
	}
	p.said = voice{m.set, p.speakerName(m), bySayer, m.role}
	return &p.said
}

// speakerName is the name of the person who speaks, if the text gives it, else of the organisation.
func (p *page) speakerName(m *mention) string {
	if m.person != "" {
		return m.person
	}
	if m.set.none() {
		return ""
	}
	set := m.set
	if s := &p.sentences[m.sent]; len(set.ids) == 1 && m.listEnd > m.list {
		set = p.phraseAt(s, int(m.head)).set
	}
	if names := p.namesOf(set); len(names) > 1 && len(names) <= mostSpeakers && set.has(m.set.ids[0]) {
		return strings.Join(names, "; ")
	}
	return p.names[m.set.ids[0]]
}

// mostSpeakers is how many are named where they say something together.
const mostSpeakers = 5

// isSaying holds for verbs whose clause or quotation is somebody's words. Verbs that name the act (demand, accuse,
// agree, thank) are not among them: what they report is the act itself.
func isSaying(lemma uint32) bool { return contains(sayingVerbs, lemma) }
