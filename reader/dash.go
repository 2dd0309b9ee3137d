package reader

import "parley/syntax"

// quoteByDashes marks as quoted what stands before a dash and a verb of saying: "We must be careful - said the president." Texts
// from languages that quote so keep it in English.
func (p *page) quoteByDashes() {
	for i := range p.sentences {
		s := &p.sentences[i]
		if s.dash = saidAfterDash(s); s.dash > 0 {
			p.quoteBefore(i, int(s.dash))
		}
	}
}

// saidAfterDash finds the last dash of a sentence behind which it goes on with who said so; 0 where there is none.
func saidAfterDash(s *sentence) int32 {
	for k := len(s.Tokens) - 2; k > 2; k-- {
		if !isDash(s.words[k]) {
			continue
		}
		for v := k + 1; v < min(k+4, len(s.Tokens)); v++ {
			switch t := &s.Tokens[v]; {
			case t.Coarse == syntax.VERB && t.Tag != syntax.VBN && t.Tag != syntax.VBG && isSaying(s.lemma[v]):
				return int32(k)
			case t.Coarse != syntax.PRON && t.Coarse != syntax.PROPN:
				v = len(s.Tokens)
			}
		}
		return 0
	}
	return 0
}

// quoteBefore marks the words before a token back to the dash that opens the speech, in sentences before it if need be; to the
// beginning of its sentence where no dash does. What has quotation marks stays as they say.
func (p *page) quoteBefore(i, token int) {
	from, at := i, 0
	for j := i; j >= 0 && j > i-6 && p.sentences[j].block == p.sentences[i].block; j-- {
		end := len(p.sentences[j].Tokens)
		if j == i {
			end = token
		}
		if k := opensSpeech(&p.sentences[j], end); k >= 0 {
			from, at = j, k+1
			break
		}
		if j < i && p.sentences[j].dash > 0 {
			break
		}
	}
	for j := from; j <= i; j++ {
		s := &p.sentences[j]
		end := len(s.Tokens)
		if j == i {
			end = token
		}
		if j > from {
			at = 0
		}
		for _, q := range s.quoted[at:end] {
			if q {
				return
			}
		}
		for k := at; k < end; k++ {
			s.quoted[k] = true
		}
	}
}

// opensSpeech finds the last dash before a token that stands at the beginning of a sentence or behind the end of one; -1 for none.
func opensSpeech(s *sentence, before int) int {
	for k := before - 1; k >= 0; k-- {
		if isDash(s.words[k]) && (k == 0 || s.words[k-1] == "." || s.words[k-1] == ":" || s.words[k-1] == "?") {
			return k
		}
	}
	return -1
}

func isDash(w string) bool { return w == "-" || w == "–" || w == "—" }

// sayerAfterDash gives who said so behind a dash, and the verb; -1 where nobody is named.
func (p *page) sayerAfterDash(s *sentence) (m, verb int) {
	m = -1
	for k := int(s.dash) + 1; k < len(s.Tokens); k++ {
		switch at := s.at[k]; {
		case s.Tokens[k].Coarse == syntax.VERB && isSaying(s.lemma[k]):
			verb = k
			if m >= 0 {
				return m, verb
			}
		case at >= 0 && p.mentions[at].how != byNobody:
			m = int(at)
			if verb > 0 && (p.mentions[m].how != byDemonym || k+1 == len(s.Tokens)) {
				return m, verb
			}
		case verb > 0 && s.Tokens[k].Coarse != syntax.DET && s.Tokens[k].Coarse != syntax.ADJ:
			return m, verb
		}
	}
	return m, verb
}
