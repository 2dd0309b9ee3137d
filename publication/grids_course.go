package publication

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/record"
)

// Meetings lists talks, hosting and mediation, the latest first; announced ones first of all.
func (l Lister) Meetings() *Grid {
	g := l.grid("Meetings and mediation", "No text reports a meeting.", []string{"date", "status", "act", "actors", "with", "level", "track", "venue", "host", "mediator", "outcome", "quote", "origins", "place"},
		"Reports of one deed (act, actors and day) are one row. Level is the highest rank named; the track follows from the words of the sentence (record/rules/meetings.yaml). Host, mediator and outcome are what the same texts report of the same day.")
	g.Short = []string{"date", "status", "act", "actors", "venue", "track", "quote"}
	add := func(groups [][]*record.Entry, status string) {
		for _, group := range groups {
			e := group[0]
			m := l.Account.Meeting(group)
			g.add(machineDay(e.When, e.FromPublication), status, string(e.Act), strings.Join(e.Actor, "; "), strings.Join(e.Target, "; "), m.Level, m.Track, m.Place, strings.Join(m.Hosts, "; "), strings.Join(m.Mediators, "; "), l.quotes(m.Outcomes), words(e), strconv.Itoa(record.Origins(group)), place(e))
		}
	}
	add(l.Account.Ahead(l.View), "announced")
	add(l.Account.Meetings(l.View), "reported")
	return g
}

// Humanitarian lists humanitarian steps with the numbers that texts give.
func (l Lister) Humanitarian() *Grid {
	g := l.grid("Humanitarian steps", "No text reports a humanitarian step.", []string{"date", "act", "actors", "to", "issue", "numbers", "quote", "origins", "place"},
		"Numbers stand as the text gives them, with who gives them; they are never added up.")
	for _, group := range l.Account.Humanitarian(l.View) {
		e := group[0]
		g.add(machineDay(e.When, e.FromPublication), string(e.Act), strings.Join(e.Actor, "; "), strings.Join(e.Target, "; "), strings.Join(e.Issue, "; "), numbers(group), words(e), strconv.Itoa(record.Origins(group)), place(e))
	}
	return g
}

func numbers(group []*record.Entry) string {
	var out []string
	for _, f := range record.Figures(group) {
		out = append(out, f.String())
	}
	return strings.Join(out, "; ")
}

// Timeline lists what is dated and held to have happened.
func (l Lister) Timeline() *Grid {
	g := l.grid("Timeline", "Nothing in the account is dated and held to have happened.", []string{"date", "precision", "actors", "act", "target", "issue", "speaker", "quote", "mark", "place", "statement"},
		"Only acts that a text dates itself; a day of publication is not the day of an act.",
		fmt.Sprintf("Doubtful: scored below %.1f, likelier read wrong than right. Unreviewed: scored below %.1f.", l.Account.Doubt(), l.Account.Threshold()))
	g.Short = []string{"date", "actors", "act", "target", "quote", "mark"}
	for _, e := range l.Account.Timeline(l.View) {
		mark := ""
		switch {
		case l.Account.Doubtful(e):
			mark = "doubtful"
		case l.Account.Unreviewed(e):
			mark = "unreviewed"
		}
		g.add(e.When.String(), e.When.Precision().String(), strings.Join(e.Actor, "; "), string(e.Act), strings.Join(e.Target, "; "), strings.Join(e.Issue, "; "), e.Speaker, words(e), mark, place(e), e.ID)
	}
	return g
}

// Commitments lists what actors agreed to and how it stands by the evidence of the texts.
func (l Lister) Commitments() *Grid {
	g := l.grid("Commitments", "No text dates an undertaking.", []string{"made", "obligor", "issue", "what", "due", "verification", "guarantor", "status", "evidence", "place"},
		"Status is decided by the obligor's later reported acts on the issue (record/rules/commitments.yaml): it is evidence of reports, not of compliance.",
		fmt.Sprintf("Stalled: worked on, but with no report for %d days. No evidence: no due date and no report either way.", record.StalledAfter))
	g.Short = []string{"made", "obligor", "issue", "what", "due", "status"}
	g.Together = []string{"issue", "obligor"}
	for _, x := range l.Account.Commitments(l.View) {
		e := x.Entry
		evidence := ""
		if n := len(x.Evidence); n > 0 {
			last := x.Evidence[n-1]
			evidence = date(last.When, last.FromPublication) + ": “" + Tidy(words(last)) + "”"
		}
		g.add(machineDay(e.When, e.FromPublication), x.Obligor, x.Issue, words(e), x.Due.String(), x.Verification, x.Guarantor, string(x.Status), evidence, place(e))
	}
	return g
}

// Ceasefires lists the sheet of each ceasefire, a field a column.
func (l Lister) Ceasefires() *Grid {
	columns := []string{"agreed", "parties", "voice", "quote"}
	found := l.Account.Ceasefires(l.View)
	if len(found) > 0 {
		for _, f := range found[0].Fields {
			columns = append(columns, f.Name)
		}
	}
	g := l.grid("Ceasefires", "No text reports a ceasefire to be agreed, declared or signed.", append(columns, "reported broken", "origins", "place"),
		"Each field is present, vague or absent by the words of the texts that report the ceasefire (record/rules/ceasefire.yaml), with those words.")
	for _, x := range found {
		e := x.Entry
		row := []string{machineDay(e.When, e.FromPublication), strings.Join(x.Parties, "; "), voiceOf(e), words(e)}
		for _, f := range x.Fields {
			cell := string(f.Status)
			if len(f.Words) > 0 {
				cell += ": “" + Tidy(f.Words[0].Quote) + "”"
			}
			row = append(row, cell)
		}
		broken := "not reported"
		if len(x.Broken) > 0 {
			broken = date(x.Broken[0].When, false) + ": “" + Tidy(words(x.Broken[0])) + "”"
		}
		g.add(append(row, broken, strconv.Itoa(x.Origins), place(e))...)
	}
	return g
}

// voiceOf says by whose words an entry holds: "told", "reported", "claimed by the United Nations".
func voiceOf(e *record.Entry) string {
	if len(e.Actor) == 0 {
		return ""
	}
	if v := e.Voice(e.Actor[0]); v != record.Claimed {
		return v.String()
	}
	return "claimed by " + e.Claimant()
}

// Emissaries lists the persons whom texts name as envoys and mediators.
func (l Lister) Emissaries() *Grid {
	g := l.grid("Envoys and mediators by name", "No text names an envoy or a mediator who is no party's.", []string{"name", "office", "acts for", "first called so", "last called so", "origins", "quote", "place"},
		"Persons whom texts call so by an office (record/rules/emissaries.yaml), as the last text words it, and when texts were published that did. It says nothing of what they did, nor whether the parties accept them.")
	g.Short = []string{"name", "office", "acts for", "first called so", "last called so", "origins"}
	for _, e := range l.Account.Emissaries(l.View) {
		last := e.Last()
		g.add(e.Name, e.Office, e.Of, machineDay(e.Passages[0].Source.Doc.Published, false), machineDay(last.Source.Doc.Published, false), strconv.Itoa(e.Origins), last.Quote, fmt.Sprintf("%s:%d-%d", last.Source.Doc.ID, last.Start, last.End))
	}
	return g
}

// Mediators lists the third parties and the roles that texts give them, with their last dated contact with a party.
func (l Lister) Mediators() *Grid {
	g := l.grid("Mediators and other third parties", "No text gives a third party a role.", []string{"actor", "role", "mandate", "origins", "last contact", "accepted by", "hosted", "last hosted", "offers", "since then", "quote", "place"},
		"Roles follow from reported acts (record/rules/roles.yaml). Mandate: the words that say in what charge it acts, where a text has them. Accepted by: parties that texts report to accept or support it as such. Hosted: reports that it hosted talks; offers: what it offered or proposed, the last first. Since then: that it took up its part, suspended, ended or resumed it (record/rules/tenure.yaml).")
	g.Short = []string{"actor", "role", "origins", "last contact", "accepted by", "hosted", "since then", "quote"}
	became := map[string]string{}
	for _, t := range l.Account.Tenures(l.View) {
		became[t.Actor] = strings.TrimSpace(string(t.How)+" "+date(t.Entry.When, t.Entry.FromPublication)) + ": “" + Tidy(words(t.Entry)) + "”"
	}
	for _, t := range l.Account.ThirdParties(l.View) {
		e := t.Entries[0]
		contact := ""
		if c := l.Account.LastContact(t.Actor, l.View); c != nil {
			contact = machineDay(c.When, c.FromPublication)
		}
		hosted, offers := l.Account.Services(t.Actor, l.View)
		last := ""
		if n := len(hosted); n > 0 {
			last = machineDay(hosted[n-1].When, hosted[n-1].FromPublication)
		}
		slices.Reverse(offers)
		g.add(t.Actor, t.Role, l.Account.Mandate(t), strconv.Itoa(t.Origins), contact, actors(l.Account.AcceptedBy(t.Actor, l.View)), strconv.Itoa(len(hosted)), last, l.quotes(offers[:min(len(offers), 3)]), became[t.Actor], words(e), place(e))
	}
	return g
}
