package syntax

import "strings"

// addressAt gives the length of a web or mail address at the start of s, without the punctuation that follows it.
func addressAt(s string) int {
	if !isAlnum(s[0]) {
		return 0
	}
	n, at, web := 0, -1, false
	for n < len(s) && n < 2048 {
		c := s[n]
		if c <= ' ' || c == '<' || c == '>' || c == '"' || c == '|' || c == '\\' && n+1 < len(s) && s[n+1] != '_' {
			break
		}
		if !web && at < 0 {
			switch {
			case c == ':' && n > 2 && n < 8 && strings.HasPrefix(s[n:], "://"), c == '.' && n == 3 && strings.EqualFold(s[:3], "www"):
				web = true
			case c == '@' && n > 0:
				at = n
			case !isAlnum(c) && strings.IndexByte("._-+", c) < 0:
				return 0
			}
		}
		n++
	}
	if at >= 0 && strings.IndexByte(s[at:n], '.') < 0 || at < 0 && !web {
		return 0
	}
	for n > 0 {
		switch s[n-1] {
		case '.', ',', ';', ':', '!', '?', '\'', ')', ']', '}', '*', '_':
			n--
			continue
		}
		break
	}
	for _, end := range []string{"”", "’", "…"} {
		if i := strings.Index(s[:n], end); i > 0 {
			n = i
		}
	}
	return n
}
