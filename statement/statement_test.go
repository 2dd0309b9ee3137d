package statement

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
)

const text = "Arland said it rejects the plan unless Borduria withdraws."

func sample() Statement {
	s := Statement{Doc: "a.txt", Span: document.Span{Start: 12, End: 57}, Quote: text[12:57], Actor: []string{"Arland"},
		ActorMentions: []Mention{{document.Span{Start: 0, End: 6}, "Arland"}}, Act: codebook.Reject, Plover: "REJECT",
		Issue: []string{"peace-plan"}, Speaker: "Arland", Modality: codebook.Reported, Date: edtf.Must("2025-03"),
		Condition: &Condition{Span: document.Span{Start: 32, End: 57}, Text: text[32:57], Issue: []string{"troop-withdrawal"}}, Score: 0.5, Rule: "r"}
	s.SetID("00")
	return s
}

func TestCheck(t *testing.T) {
	s := sample()
	if err := s.Check(text); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Statement){
		"quote":     func(s *Statement) { s.Quote = "rejects" },
		"empty":     func(s *Statement) { s.End = s.Start; s.Quote = "" },
		"outside":   func(s *Statement) { s.End = 1000 },
		"mention":   func(s *Statement) { s.ActorMentions = []Mention{{document.Span{Start: 1, End: 7}, "Arland"}} },
		"condition": func(s *Statement) { s.Condition = &Condition{Text: "if"} },
	} {
		s := sample()
		spoil(&s)
		if err := s.Check(text); !errors.Is(err, ErrQuote) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestJSON(t *testing.T) {
	for name, s := range map[string]Statement{"full": sample(), "bare": {Act: codebook.Meet, Actor: []string{}, Target: []string{}, Issue: []string{}, ActorMentions: []Mention{}, TargetMentions: []Mention{}}} {
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var got Statement
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if name == "full" {
			s.Target, s.TargetMentions = []string{}, []Mention{}
		}
		if d := cmp.Diff(s, got, cmp.Comparer(func(a, b edtf.Date) bool { return a == b })); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		var fields map[string]any
		if err := json.Unmarshal(data, &fields); err != nil {
			t.Fatal(err)
		}
		for _, f := range []string{"id", "doc", "start", "end", "quote", "actor", "target", "actor_mentions", "target_mentions", "act", "plover", "issue", "speaker", "modality", "date", "date_precision", "condition", "score", "rule"} {
			if _, ok := fields[f]; !ok {
				t.Errorf("%s: the reading contract's field %q is missing from %s", name, f, data)
			}
		}
	}
}
