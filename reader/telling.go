package reader

import "parley/syntax"

// A telling is how a text tells: what reports in the past dates more of what it tells than what argues in the present, a speech
// is of its day, and a date holds longer where each sentence goes on with the actors of the one before.
type telling struct {
	past  uint32 // the share of verbs in the past among finite ones outside quotation marks, in fifths; more where there are hardly any
	first uint32 // the share of sentences that say we or I there, in fifths
	focus uint32 // the share of sentences with actors that have one of the sentence before, in fifths
}

// findTelling counts how the text tells; an item of a digest tells as the whole of it does.
func (p *page) findTelling() {
	if p.digest != nil {
		p.telling = p.digest.telling
		return
	}
	var finite, past, first int
	for i := range p.sentences {
		s := &p.sentences[i]
		we := 0
		for k := range s.Tokens {
			if s.quoted[k] {
				continue
			}
			switch s.Tokens[k].Tag {
			case syntax.VBD:
				past++
				finite++
			case syntax.VBZ, syntax.VBP:
				finite++
			case syntax.PRP, syntax.PRPS:
				if contains(ourWords, s.lower[k]) {
					we = 1
				}
			}
		}
		first += we
	}
	p.telling = telling{past: 9}
	if finite > 2 {
		p.telling.past = uint32(past * 5 / (finite + 1))
	}
	if n := len(p.sentences); n > 0 {
		p.telling.first = uint32(first * 5 / n)
	}
	p.telling.focus = p.focus()
}

// length is the number of sentences of the text, also for an item of a digest.
func (p *page) length() int {
	if p.digest != nil {
		p = p.digest
	}
	return len(p.sentences)
}

// focus gives the share of sentences with actors that have one of the sentence before, where that has any, in fifths.
func (p *page) focus() uint32 {
	pairs, common := 1, 0
	for i := 1; i < len(p.sentences); i++ {
		o, s := &p.sentences[i-1], &p.sentences[i]
		if o.from == o.to || s.from == s.to {
			continue
		}
		pairs++
		if p.inCommon(o, s) > 1 {
			common++
		}
	}
	return uint32(common * 5 / pairs)
}

var ourWords = hashed("we", "i", "our")

// inCommon says how many of the actors that a sentence names another one names too: 0 where it names none, 1 for none of them, 2
// for some, 3 for all.
func (p *page) inCommon(o, s *sentence) uint32 {
	named, common := 0, 0
	for i := s.from; i < s.to; i++ {
		set := p.mentions[i].set
		if set.none() {
			continue
		}
		named++
		for j := o.from; j < o.to; j++ {
			if overlap(p.mentions[j].set, set) {
				common++
				break
			}
		}
	}
	switch {
	case named == 0:
		return 0
	case common == 0:
		return 1
	case common < named:
		return 2
	}
	return 3
}
