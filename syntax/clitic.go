package syntax

// apostrophe gives the length of an apostrophe at the start of s.
func apostrophe(s string) int {
	if s != "" && s[0] == '\'' {
		return 1
	}
	if len(s) >= 3 && s[:3] == "’" {
		return 3
	}
	return 0
}

// cliticEnding gives the length of the clitic that follows an apostrophe: s of 's, re of 're.
func cliticEnding(s string) int {
	n := 0
	for n < len(s) && (isAlnum(s[n]) || s[n] >= 0x80 && apostrophe(s[n:]) == 0 && wordRune(firstRune(s[n:]))) {
		if n++; n > 2 {
			return 0
		}
	}
	var b [4]byte
	switch string(lower(b[:0], s[:n])) {
	case "s", "m", "d", "re", "ve", "ll":
		return n
	}
	return 0
}

// cliticAt gives the length of a clitic that starts with the apostrophe at the start of s. Away from a word only 's is
// one.
func cliticAt(s string, attached bool) int {
	a := apostrophe(s)
	if n := cliticEnding(s[a:]); n > 0 && (attached || n == 1 && (s[a] == 's' || s[a] == 'S')) {
		return a + n
	}
	return 0
}

// clitic reports whether the apostrophe at s[at] starts a clitic of the word before it, or is the one of n't.
func clitic(s string, at int) bool {
	a := apostrophe(s[at:])
	if cliticEnding(s[at+a:]) > 0 {
		return true
	}
	return negation(s, at)
}

// negation reports whether s has n't around the apostrophe at at.
func negation(s string, at int) bool {
	t := at + apostrophe(s[at:])
	return at > 0 && t < len(s) && (s[at-1] == 'n' || s[at-1] == 'N') && (s[t] == 't' || s[t] == 'T') &&
		(t+1 == len(s) || !isAlnum(s[t+1]))
}

// split emits the word from start to end, cut where English writes two words as one, and gives its end.
func (s *scanner) split(start, end int) int {
	if rest := s.text[end:]; apostrophe(rest) > 0 && end > start+1 && negation(s.text[start:], end-start) { // do|n't
		s.emit(start, end-1, 0)
		not := end + apostrophe(rest) + 1
		s.emit(end-1, not, 0)
		return not
	}
	if n := end - start; n == 5 || n == 6 {
		var b [8]byte
		switch string(lower(b[:0], s.text[start:end])) {
		case "cannot", "gonna", "gotta", "wanna", "gimme", "lemme":
			s.emit(start, start+3, 0)
			start += 3
		}
	}
	s.emit(start, end, 0)
	return end
}
