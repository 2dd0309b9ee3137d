package record

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"parley/codebook"
	"parley/document"
)

// Meetings lists talks, hosting and mediation that texts hold to have taken place, the latest first, undated ones last;
// reports of one meeting (same act, actors and day) stand together, and so do undated reports of the same actors, which
// may speak of several meetings. Reports that name nobody are left out; with v.Since so are those before it and undated ones.
func (a *Account) Meetings(v View) [][]*Entry {
	since := v.since()
	return a.grouped(v, func(e *Entry) bool {
		return e.day >= since && happened(e) && len(e.Actor) > 0 && (e.Act == codebook.Meet || e.Act == codebook.Host || e.Act == codebook.Mediate)
	})
}

// MetNobody reports that an entry tells of a meeting of one actor whose words name nobody else and nothing that takes two: "Arland's minister met the leaders of his party".
func (a *Account) MetNobody(e *Entry) bool {
	if e.Act != codebook.Meet || len(e.Actor) != 1 || len(e.Target)+len(e.With) > 0 {
		return false
	}
	at := e.Readable()
	text := e.Source.Doc.Text[at.Start:at.End]
	return !slices.ContainsFunc(actorsIn(text, a.options.Codebook), func(x string) bool { return !a.belong(x, e.Actor[0]) }) &&
		!slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return slices.Contains(a.rules.contact.Counterparts, w) })
}

// MetApart reports that the words of a meeting say that those in it were met one after the other: "held talks with the heads of both sides separately".
func (a *Account) MetApart(e *Entry) bool {
	return e.Act == codebook.Meet && slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(e.Quote), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool {
		return slices.Contains(a.rules.contact.Apart, w)
	})
}

// Contacts lists meetings as [Account.Meetings] does, with what several parties signed together.
func (a *Account) Contacts(v View) [][]*Entry {
	since := v.since()
	return a.grouped(v, func(e *Entry) bool {
		return e.day >= since && happened(e) && (e.Act == codebook.Meet && len(e.Actor) > 0 || e.Act == codebook.Sign && a.parties(e) > 1)
	})
}

// Ahead lists what texts announce for a day after the view's (and not before v.Since), or for that day itself where they are of it: talks, deadlines, undertakings. Who asks
// whether something will be announces nothing. Talks stand here also where no word says whose: "Talks are to resume on 5 May".
func (a *Account) Ahead(v View) [][]*Entry {
	asOf := dayOf(a.AsOf(v))
	groups := a.announcedFor(v, func(e *Entry) bool {
		return e.day > asOf || e.day == asOf && e.Source.published == asOf && e.Modality == codebook.Predicted && slices.Contains(stepping, e.Act) && a.rules.schedule.Today.MatchString(e.Quote)
	})
	slices.Reverse(groups)
	return groups
}

// stepping are the acts that are steps on the day of a text itself: what somebody "would like to" say that day is said.
var stepping = []codebook.Act{codebook.Meet, codebook.Host, codebook.Sign, codebook.Release, codebook.Withdraw, codebook.Mediate, codebook.Propose}

// Passed lists what texts announced for one of the last days before the view's, the latest first: whether it came about they could not know.
func (a *Account) Passed(v View) [][]*Entry {
	asOf := dayOf(a.AsOf(v))
	return a.announcedFor(v, func(e *Entry) bool {
		return e.day < asOf && asOf-e.day <= passedDays && e.day > e.Source.published
	})
}

// passedDays is for how many days an announcement is still told of when its day is past.
const passedDays = 45

// announcedFor groups what texts that were known by the day of the view announce for days that fit, by day.
func (a *Account) announcedFor(v View, fits func(*Entry) bool) [][]*Entry {
	asOf := dayOf(a.AsOf(v))
	if asOf == never {
		return nil
	}
	_, known := a.bounds(v)
	var out []*Entry
	for _, e := range a.Entries {
		if (len(e.Actor) > 0 || e.Act == codebook.Meet) && e.day >= v.since() && e.Source.known <= known && !e.FromPublication && e.Source.published <= asOf && fits(e) && announced(e) && !asked(e) {
			out = append(out, e)
		}
	}
	return group(out, func(e *Entry) int32 { return e.day })
}

// announced reports that an entry speaks of what is to come: by its modality, or because it dates an act within a year after its
// text was published, which a text cannot have seen, whatever its verb.
func announced(e *Entry) bool {
	return e.Modality == codebook.Predicted || happened(e) && e.Source.published != never && e.day > e.Source.published && e.day-e.Source.published <= 366
}

// turns is where a sentence goes on with a clause of its own: "They meet in May, but will Arland come?" announces the meeting.
var turns = regexp.MustCompile(`(?i)[,;:–—]\s*(?:but|and|so|yet|or|will|would|can|could|is|are|do|does|did|has|have|what|who|how|why|when)\b`)

// asked reports that an entry's words are a question.
func asked(e *Entry) bool {
	quote := strings.TrimRight(e.Quote, "\"”’ \n")
	if quote != "" && strings.ContainsAny(quote[len(quote)-1:], ".?!") {
		return strings.HasSuffix(quote, "?")
	}
	rest := e.Source.Doc.Text[e.End:]
	end := strings.IndexAny(rest, ".?!\n")
	return end >= 0 && rest[end] == '?' && !turns.MatchString(rest[:end])
}

// humanitarianIssues are the issues whose deeds are humanitarian steps.
var humanitarianIssues = []string{"prisoners", "displaced", "humanitarian", "food-and-navigation"}

// Humanitarian lists the deeds on humanitarian issues that texts hold to have taken place: exchanges, releases, aid,
// corridors, crossings that are opened. Latest first; v.Since as with [Account.Meetings].
func (a *Account) Humanitarian(v View) [][]*Entry {
	acts := []codebook.Act{codebook.Release, codebook.Aid, codebook.Withdraw, codebook.Concede, codebook.Accept, codebook.Sign, codebook.Cooperate, codebook.Mediate, codebook.Violate}
	since := v.since()
	return once(a.grouped(v, func(e *Entry) bool {
		return e.day >= since && happened(e) && len(e.Actor) > 0 && slices.Contains(acts, e.Act) && !a.hollow(e) && slices.ContainsFunc(e.Issue, a.humanitarian)
	}))
}

// agreedIssues are the issues on which a breach is one of what was agreed.
var agreedIssues = []string{"ceasefire", "peace-settlement", "troop-withdrawal", "demilitarisation", "monitoring"}

// Breaches lists the breaches of a truce or an agreement by a party that texts tell in their own voice or by somebody who is no party, as [Account.Humanitarian]
// lists its deeds. What one party alone says of the other is among those of [Account.OneSided].
func (a *Account) Breaches(v View) [][]*Entry {
	since := v.since()
	return once(a.grouped(v, func(e *Entry) bool {
		return e.Act == codebook.Violate && e.day >= since && happened(e) && !a.Doubtful(e) && slices.ContainsFunc(e.Actor, func(p string) bool {
			return slices.Contains(a.Parties, p) && (e.Voice(p) != Claimed || !slices.Contains(a.Parties, e.By))
		}) && slices.ContainsFunc(e.Issue, func(issue string) bool { return slices.Contains(agreedIssues, cmp.Or(a.parentOf(issue), issue)) })
	}))
}

// once keeps, of groups of one report each that are read alone by the same words ("signed a declaration committing them to …"), the one of the
// highest score.
func once(groups [][]*Entry) [][]*Entry {
	type told struct {
		source *Source
		document.Span
		who string
	}
	best := map[told]*Entry{}
	of := func(e *Entry) told { return told{e.Source, e.Readable(), join(e.Actor)} }
	for _, g := range groups {
		if k := of(g[0]); best[k] == nil || g[0].Score > best[k].Score {
			best[k] = g[0]
		}
	}
	return slices.DeleteFunc(groups, func(g []*Entry) bool { return len(g) == 1 && best[of(g[0])] != g[0] })
}

func (a *Account) humanitarian(issue string) bool {
	if i, ok := a.options.Codebook.Issue(issue); ok && i.Parent != "" {
		issue = i.Parent
	}
	return slices.Contains(humanitarianIssues, issue)
}

// Timeline lists what is dated and held to have happened, in order of time. Entries dated only by publication are left
// out: a day of publication is not the day of the act.
func (a *Account) Timeline(v View) []*Entry {
	since := max(v.since(), never+1)
	var out []*Entry
	for _, e := range a.Entries {
		if happened(e) && !e.FromPublication && e.day >= since && a.sees(v, e) {
			out = append(out, e)
		}
	}
	return out
}

func (a *Account) grouped(v View, keep func(*Entry) bool) [][]*Entry {
	var out []*Entry
	for _, e := range a.Entries {
		if a.sees(v, e) && keep(e) {
			out = append(out, e)
		}
	}
	return group(out, placed)
}

// longest is the number of days of an interval beyond which a deed within it is no longer of its last day: "the first visit since
// February 2022" does not stand before what happened this week.
const longest = 92

// placed is the day on which an entry stands in a list of what happened.
func placed(e *Entry) int32 {
	if first := e.When.First(); e.day != never && e.When.Last().Sub(first) > longest*24*time.Hour {
		return max(int32(first.Unix()/86400), never+1)
	}
	return e.day
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// group puts reports of one deed together: same act, same actors, same day. The latest group comes first; undated ones
// follow, those of more origins first. Within a group the report that is best read alone comes first. day says where an entry stands.
func group(entries []*Entry, day func(*Entry) int32) [][]*Entry {
	type key struct {
		act codebook.Act
		who string
		day int32
	}
	var keys []key
	by := map[key][]*Entry{}
	for _, e := range entries {
		who := slices.Concat(e.Actor, e.Target)
		slices.Sort(who)
		k := key{act: e.Act, who: join(slices.Compact(who)), day: day(e)}
		if e.day == never || e.FromPublication {
			k.day = never
		}
		if by[k] == nil {
			keys = append(keys, k)
		}
		by[k] = append(by[k], e)
	}
	slices.SortStableFunc(keys, func(x, y key) int {
		return cmp.Or(-cmp.Compare(x.day, y.day), -cmp.Compare(Origins(by[x]), Origins(by[y])))
	})
	out := make([][]*Entry, 0, len(keys))
	for _, k := range keys {
		slices.SortStableFunc(by[k], func(x, y *Entry) int { return better(x, y, cell{actor: first(x.Actor)}) })
		out = append(out, by[k])
	}
	return out
}
