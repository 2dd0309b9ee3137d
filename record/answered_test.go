package record

import (
	"strings"
	"testing"

	"parley/codebook"
	"parley/document"
	"parley/statement"
)

// TestAnswered: who rejects "the demand" rejects what the one who is refused asked for right before, on its issue; what it names itself, and what somebody else asked, it does not.
func TestAnswered(t *testing.T) {
	const demand = "Arland demanded the release of its pilots"
	for _, x := range []struct {
		refusal, target string
		want            int
	}{
		{"Borduria rejected the demand", "Arland", 1},
		{"Borduria rejected its demands outright", "Arland", 1},
		{"Borduria rejected the demand for a dam", "Arland", 0},
		{"Borduria rejected the demand", "Klow", 0},
		{"Borduria refused to do so", "Arland", 1},
		{"Borduria has so far declined to do so, saying they are criminals", "", 1},
		{"Borduria flatly refused", "", 1},
		{"Borduria refused to do so", "Klow", 0},
		{"Borduria refused to sign the truce", "", 0},
	} {
		p := newPage(t, "one", "2024-06-20", demand+" on Monday. "+x.refusal+".")
		p.says(demand, "Arland", codebook.Demand, "prisoners", "2024-06-10").toward("Borduria")
		p.says(x.refusal, "Borduria", codebook.Reject, "talks", "2024-06-11")
		if x.target != "" {
			p.toward(x.target)
		}
		a := foldPages(t, p)
		found := 0
		for _, o := range a.Obstacles(View{}) {
			if o.Issue == "prisoners" && o.Kind == OneRejects {
				found++
			}
		}
		if found != x.want {
			t.Errorf("%s: %d on %q, want %d", x.refusal, found, a.Entries[1].Issue, x.want)
		}
	}
}

// TestStillRefused: a demand and its refusal collide though a later text has the two agree to something else on the issue; not where they agreed to what was refused, or signed together.
func TestStillRefused(t *testing.T) {
	for later, x := range map[string]struct {
		by   string
		act  codebook.Act
		want int
	}{
		"Borduria agreed to talks in Klow":                    {"Borduria", codebook.Accept, 1},
		"Borduria agreed to cancel the memorandum":            {"Borduria", codebook.Accept, 0},
		"Borduria and Arland agreed to meet":                  {"Borduria; Arland", codebook.Accept, 1},
		"Borduria and Arland signed a declaration on talking": {"Borduria; Arland", codebook.Sign, 0},
	} {
		p := newPage(t, "one", "2024-06-20", "Arland demanded that Borduria cancel the memorandum. Borduria refused. "+later+".")
		p.says("Arland demanded that Borduria cancel the memorandum", "Arland", codebook.Demand, "talks", "2024-06-10").toward("Borduria")
		p.says("Borduria refused", "Borduria", codebook.Reject, "peace-plan", "2024-06-11")
		p.says(later, x.by, x.act, "talks", "2024-06-15")
		found := 0
		for _, o := range foldPages(t, p).Obstacles(View{}) {
			if o.Issue == "talks" && o.Kind == OneRejects && o.A.Entry.Act != o.B.Entry.Act {
				found++
			}
		}
		if found != x.want {
			t.Errorf("%s: %d, want %d", later, found, x.want)
		}
	}
}

// TestTargetsWithoutAName: words for people whom no actor is are part of what a statement is of; those that name an actor are not.
func TestTargetsWithoutAName(t *testing.T) {
	for target, want := range map[string]int{"": 1, "Klow": 0} {
		p := newPage(t, "one", "2024-06-20", "Arland said a signature is conditional on the release of the prisoners of war. Borduria refused to release the prisoners of war.")
		p.says("a signature is conditional on the release of the prisoners of war", "Arland", codebook.Condition, "prisoners", "2024-06-10")
		p.says("Borduria refused to release the prisoners of war", "Borduria", codebook.Reject, "prisoners", "2024-06-10")
		s := &p.statements[1]
		at := strings.LastIndex(p.source.Doc.Text, "the prisoners")
		s.ActorMentions = []statement.Mention{{Span: document.Span{Start: s.Start, End: s.Start + len("Borduria")}, Text: "Borduria"}}
		s.TargetMentions = []statement.Mention{{Span: document.Span{Start: at, End: s.End}, Text: "the prisoners of war"}}
		if target != "" {
			s.Target = []string{target}
		}
		found := 0
		for _, o := range foldPages(t, p).Obstacles(View{}) {
			found += b2i(o.Kind == OneRejects)
		}
		if found != want {
			t.Errorf("toward %q: %d, want %d", target, found, want)
		}
	}
}
