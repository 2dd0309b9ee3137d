package record

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// What is left or come back to stands behind the verb: a truce, an agreement or talks.

// farthestObject is how many words may stand between a verb of leaving and what is left: "withdrew with immediate effect from the 2015 peace agreement".
const farthestObject = 11

var objectWord = regexp.MustCompile(`[\pL\pN][\pL\pN'’.-]*|[,;:()]`)

// objectOf finds behind a verb what is left or come back to: a truce, an agreement or talks, by a noun for it or by the name of an agreement.
func (a *Account) objectOf(quote string, verb *wording, how Leaving) leaving {
	r := &a.rules.leaving
	for at := verb.find(quote, 0); at != nil; at = verb.find(quote, at[1]) {
		if how == Returns && r.Coming.MatchString(lastWords(quote[:at[0]], 3)) {
			continue
		}
		rest := quote[at[1]:]
		if how == Leaves && r.That.MatchString(quote[:at[0]]) {
			return leaving{how: how, end: int32(at[1]), year: yearIn(quote[:at[0]])}
		}
		if m := pronounBehind.FindStringIndex(rest); m != nil && how != Returns {
			return leaving{how: how, end: int32(at[1] + m[1]), it: true}
		}
		l := a.leftIn(rest, how)
		if l.how != Stays {
			l.end += int32(at[1])
		}
		if l.how != Stays || l.other {
			return l
		}
	}
	return leaving{}
}

// leftIn finds what is left or come back to in the words behind a verb, and where it ends in them; the zero value where nothing is.
func (a *Account) leftIn(rest string, how Leaving) leaving {
	r := &a.rules.leaving
	words := objectWord.FindAllStringIndex(rest, farthestObject+4)
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = strings.TrimRight(rest[w[0]:w[1]], ".’'")
	}
	talksAt := func(i int) bool { return i < len(list) && slices.Contains(r.Talks, strings.ToLower(list[i])) }
	other := false
	inside := 0 // words of an aside that are still to come
	for i, w := range list[:min(len(list), farthestObject)] {
		if inside > 0 {
			inside--
			continue
		}
		if inside = asideAt(list[i:]); inside > 0 {
			continue // "the end, with immediate effect, of the accord"
		}
		if strings.ContainsAny(w, ",;:()") || r.Apart.MatchString(w) {
			break
		}
		small := strings.ToLower(w)
		if small == "under" && (i == 0 || !slices.Contains(r.Duties, strings.ToLower(list[i-1]))) {
			break // "suspended the hearings under the accord"
		}
		other = other || r.Matters.MatchString(small)
		if slices.ContainsFunc(list[i+1:min(len(list), i+3)], func(w string) bool { return slices.Contains(r.Bodies, strings.ToLower(w)) }) && !slices.ContainsFunc(list[i+1:min(len(list), i+2)], func(w string) bool { return r.Apart.MatchString(w) }) {
			break // "quit the ceasefire monitoring team"
		}
		l := leaving{how: how, end: int32(words[i][1])}
		switch {
		case slices.Contains(r.Truces, small):
			l.truce = true
		case slices.Contains(r.Accords, small):
			if talksAt(i + 1) { // "the ceasefire deal talks"
				l.talks, l.end = true, int32(words[i+1][1])
			}
		case slices.Contains(r.Talks, small):
			l.talks = true
		case unicode.IsUpper(firstRune(w)):
			n, known := proposalIn(a.options.Codebook, list, i)
			if known == nil {
				continue
			}
			l.end = int32(words[i+n-1][1])
		default:
			continue
		}
		if l.truce && talksAt(i+1) { // "the Jeddah ceasefire talks"
			l.truce, l.talks, l.end = false, true, int32(words[i+1][1])
		}
		if other {
			return leaving{other: true}
		}
		l.year = yearIn(rest[:l.end])
		return l
	}
	return leaving{}
}

// asideAt gives how many words an aside between commas has with which a list begins, and behind which the phrase before goes on; 0 for none.
func asideAt(list []string) int {
	if list[0] != "," {
		return 0
	}
	n := slices.Index(list[1:], ",") + 1
	if n == 0 || n > longestAside || n+1 >= len(list) || !slices.Contains([]string{"of", "from", "to", "in"}, list[n+1]) {
		return 0
	}
	return n
}

// longestAside bounds the words of an aside between commas, and the comma behind.
const longestAside = 6

// pronounBehind is what is left where it is called by a pronoun: "withdrew from it", "abandoned it".
var pronounBehind = regexp.MustCompile(`^(?: from| of)? it\b`)

var aYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

func yearIn(words string) int16 {
	year, _ := strconv.Atoi(aYear.FindString(words))
	return int16(year)
}
