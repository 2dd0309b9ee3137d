package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley/codebook"
	"parley/edtf"
	"parley/statement"
)

// issue finds the actor that a source speaks for, by its author or publisher, and who issues a joint text.
func (s *Source) issue(cb *codebook.Codebook) {
	s.issuer, s.joint = "", nil
	for _, name := range []string{s.Doc.Author.Value, s.Doc.Publisher.Value} {
		if name == "" {
			continue
		}
		if p, ok := cb.PersonOn(name, s.Doc.Published); ok {
			if actor, ok := cb.Actor(p.Actor); ok {
				s.issuer = actor.Name
				break
			}
		}
		if actor, ok := cb.ActorByName(name); ok {
			s.issuer = actor.Name
			break
		}
	}
	s.issuer = cmp.Or(s.issuer, s.Side)
	if jointText.MatchString(s.Doc.Title.Value) {
		if named := actorsIn(s.Doc.Title.Value, cb); len(named) > 1 {
			s.joint = named
		}
	}
}

// jointText is how the title of a joint text begins, or what stands before its colon: "Joint Statement on …", "The Jeddah
// Communiqué: A Joint Statement Between …". A call with the press about a joint statement is none.
var jointText = regexp.MustCompile(`(?i)(^|: )(the |an? )?joint (statement|communiqu|declaration|press statement)`)

// actorsIn gives the actors that a title names, by themselves or by who acts for them.
func actorsIn(title string, cb *codebook.Codebook) []string {
	words := strings.FieldsFunc(title, func(r rune) bool { return strings.ContainsRune(" -–,:;()", r) })
	for i := range words {
		words[i] = strings.TrimSuffix(strings.TrimSuffix(words[i], "’s"), "'s")
	}
	var out []string
	for i := 0; i < len(words); {
		n, hits := cb.MatchName(words, i)
		for _, h := range hits {
			name := ""
			switch {
			case len(h.Persons) > 0:
				if actor, ok := cb.Actor(h.Persons[len(h.Persons)-1].Actor); ok {
					name = actor.Name
				}
			case h.Actor != nil && !h.Weak:
				name = h.Actor.Name
			}
			if name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
		i += max(n, 1)
	}
	return out
}

// named reports that somebody stands behind the entry's actors: words that name them, the issuer of the text, or a ruling.
// A reader that gives an actor without a word for it has guessed, and the account does not take guesses.
// And whom somebody who says "I" or "we" speaks of is not who speaks: "I call on Arland to withdraw" is no call by Arland.
func (e *Entry) named() bool {
	if e.Ruling != nil || len(e.ActorMentions) > 0 && !e.spokenOf() {
		return true
	}
	return slices.ContainsFunc(e.Actor, func(x string) bool {
		return x == e.Source.issuer || e.spokenBy(x) || slices.Contains(e.Source.joint, x)
	})
}

var (
	speaksItself = regexp.MustCompile(`^(?:I|We) [a-z]`)
	saidBy       = regexp.MustCompile(`\b(?:said|says|told|added|stressed|noted|emphasi[sz]ed|concluded)\b`)
)

// spokenOf reports that an entry's quote is of somebody who says "I" or "we", and that the words which name its actors only stand
// later in it.
func (e *Entry) spokenOf() bool {
	if !speaksItself.MatchString(e.Quote) {
		return false
	}
	return !slices.ContainsFunc(e.ActorMentions, func(m statement.Mention) bool {
		return m.Start <= e.Start+len("We") || m.End > e.End || firstPerson[strings.ToLower(m.Text)] || saidBy.MatchString(e.Quote[:m.Start-e.Start])
	})
}

// Issuer is the actor that the source speaks for ("The White House" speaks for the United States); empty for the press.
func (s *Source) Issuer() string { return s.issuer }

// A turn is what somebody says in a source.
type turn struct{ doc, speaker string }

// speakers says for whom those speak whom no list knows ("Senior Administration Official", "Ms. Sloat"): whoever says "we",
// "I" or "my" of an actor, "his fighters" as it is reported, speaks for it, in all of that source, and so does whom the words behind what is said call "its spokesman". Whoever says it of several speaks for the one of most such
// statements, and for nobody where that is not more than half.
func speakers(statements []statement.Statement, sources map[string]*Source) map[turn]string {
	count := map[turn]map[string]int{}
	for i := range statements {
		s := &statements[i]
		if s.Speaker == "" || len(s.Actor) != 1 || !slices.ContainsFunc(s.ActorMentions, func(m statement.Mention) bool {
			return firstPerson[strings.ToLower(m.Text)] || ownPeople.MatchString(m.Text)
		}) && !saidByOwn(s, sources[s.Doc]) {
			continue
		}
		t := turn{s.Doc, s.Speaker}
		if count[t] == nil {
			count[t] = map[string]int{}
		}
		count[t][s.Actor[0]]++
	}
	out := map[turn]string{}
	for t, by := range count {
		all := 0
		for _, n := range by {
			all += n
		}
		for actor, n := range by {
			if 2*n > all {
				out[t] = actor
			}
		}
	}
	return out
}

// saidByOwn reports that behind the words of a statement stands that an officer of whoever acts at their beginning said so: "The Front agreed to a pause, its spokesman Ana Lern said".
func saidByOwn(s *statement.Statement, source *Source) bool {
	if source == nil || s.End >= len(source.Doc.Text) || len(s.ActorMentions) == 0 || s.ActorMentions[0].Start > s.Start+len("The ") {
		return false
	}
	rest := source.Doc.Text[s.End:min(len(source.Doc.Text), s.End+farthestOfficer)]
	m := ownOfficer.FindStringIndex(rest)
	if m == nil {
		return false
	}
	last := s.Speaker[strings.LastIndexByte(s.Speaker, ' ')+1:]
	for w := range strings.FieldsSeq(strings.TrimPrefix(rest[m[1]:], ",")) { // "Colonel Ana Lern"
		switch {
		case strings.Trim(w, ",.") == last:
			return true
		case !capitalised(w):
			return false
		}
	}
	return false
}

// farthestOfficer is how many bytes behind the words who said them may be named.
const farthestOfficer = 120

var ownOfficer = regexp.MustCompile(`^[”"'’]*,?[”"'’]* (?:its|their) (?:[a-z-]+ ){0,3}(?:spokes(?:man|woman|person)|negotiator|commander|leader|chief|head|envoy|delegate|representative|official|minister|secretary|president)s?\b`)

var firstPerson = map[string]bool{"i": true, "we": true, "my": true, "our": true, "me": true, "us": true, "mine": true, "ours": true}

// ownPeople are those for whom speaks who says what they do: "Omar Tarn said his fighters had left".
var ownPeople = regexp.MustCompile(`(?i)^(?:his|her) (?:fighters|forces|army|troops|men|soldiers|movement|group|party|side|government|country|administration|delegation|faction|front)$`)

// speaker finds for whom the speaker of e speaks, and the rank of the office held that day. Where nobody is quoted, the
// issuer speaks. An outside expert speaks for himself or herself.
func (a *Account) speaker(e *Entry) (by string, rank codebook.Rank) {
	if e.Speaker == "" {
		return e.Source.issuer, codebook.Unranked
	}
	cb := a.options.Codebook
	day := e.Date
	if day.IsZero() {
		day = e.Source.Doc.Published
	}
	if p, ok := cb.PersonOn(e.Speaker, day); ok {
		if actor, ok := cb.Actor(p.Actor); ok {
			return actor.Name, p.Rank
		}
	}
	if headed(cb, e.Speaker, day) {
		return e.Speaker, codebook.Unranked
	}
	if actor, ok := cb.ActorByName(e.Speaker); ok {
		return actor.Name, codebook.Unranked
	}
	if p := a.posts.of(e.Speaker, e.Source); p != nil {
		e.Post = p
		return p.Actor, p.Rank
	}
	if actor := a.spoke[turn{e.Doc, e.Speaker}]; actor != "" {
		return actor, codebook.Unranked
	}
	if e.ownSpokesman() {
		return e.Actor[0], codebook.Unranked
	}
	return e.Speaker, codebook.Unranked
}

// ownSpokesman reports that an entry's speaker is an officer of its one actor without a name, by the noun that both have: "Arland's military has left the talks, a military spokesman said".
func (e *Entry) ownSpokesman() bool {
	of, role, ok := strings.Cut(strings.ToLower(e.Speaker), " ")
	if !ok || len(e.Actor) != 1 || len(e.ActorMentions) == 0 || !spokesman.MatchString(role) || !bodyOf.MatchString(of) {
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(e.ActorMentions[0].Text)), func(w string) bool { return strings.TrimSuffix(w, "s") == of })
}

var (
	spokesman = regexp.MustCompile(`^(?:spokes(?:man|woman|person)|chief|commander|leader|official)$`)
	bodyOf    = regexp.MustCompile(`^(?:military|army|government|rebel|police|presidential|navy|militia|ministry|council|junta)$`)
)

// headed reports that somebody once headed a state, a government or an organisation and does no longer: who did speaks for himself. Other officers mostly
// go on to serve the same.
func headed(cb *codebook.Codebook, name string, day edtf.Date) bool {
	p, known := cb.PersonOn(name, edtf.Date{})
	return known && p.Rank >= codebook.HeadOfGovernment && !p.To.IsZero() && !day.IsZero() && p.To.Last().Before(day.First())
}
