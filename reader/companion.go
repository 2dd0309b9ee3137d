package reader

import "parley/syntax"

// mendCompanions makes a coordination of a subject with those who act along with it: "Arland, along with Bordavia, has agreed",
// "Arland as well as Bordavia agreed".
func (s *sentence) mendCompanions() {
	for i := 1; i+2 < len(s.Tokens); i++ {
		n := -1
		switch s.lower[i] {
		case wordAlong, wordTogether:
			if s.lower[i+1] == wordWith {
				n = s.Tokens[i+1].Head
			}
		case wordAlongside:
			n = s.Tokens[i].Head
		case wordAs:
			if s.lower[i+1] == wordWell && i+3 < len(s.Tokens) && s.lower[i+2] == wordAs {
				n = i + 3
			}
		}
		if n > i && n < len(s.Tokens) {
			s.joinSubject(i, n)
		}
	}
}

// joinSubject hangs a noun phrase on the subject before token i, where that is what it hangs on or its verb follows.
func (s *sentence) joinSubject(i, n int) {
	if c := s.Tokens[n].Coarse; c != syntax.NOUN && c != syntax.PROPN {
		return
	}
	h := s.Tokens[n].Head
	if h < 0 || h == n {
		return
	}
	if s.Tokens[h].Rel == syntax.Nsubj && h < i {
		s.Tokens[n].Rel = syntax.Conj
		return
	}
	if h < n {
		return
	}
	for k := i - 1; k >= 0; k-- {
		if s.Tokens[k].Head == h && s.Tokens[k].Rel == syntax.Nsubj {
			s.Tokens[n].Head, s.Tokens[n].Rel = k, syntax.Conj
			return
		}
	}
}

var (
	wordAlong     = hashLower("along")
	wordAlongside = hashLower("alongside")
	wordTogether  = hashLower("together")
	wordWell      = hashLower("well")
)
