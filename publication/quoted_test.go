package publication

import (
	"strings"
	"testing"

	"parley/document"
	"parley/record"
	"parley/statement"
)

// TestQuoted: a long quote gives up what leads in to it before it gives up its end; a condition is no lead-in, and what is little too long stays.
func TestQuoted(t *testing.T) {
	for _, x := range []struct{ text, actor, want string }{
		{"At the invitation of the King of Bordavia, the Arland president went to Klow and signed the accord on the ferry.", "Arland president", "… the Arland president went to Klow and signed the accord on the ferry"},
		{"During a long and lively meeting of the River Council, Arland agreed to open the valley to the farmers and to everybody else who had left it.", "Arland", "… Arland agreed to open the valley to the farmers and to everybody else …"},
		{"If Corvia withdraws all its forces from the valley, Arland will open the road to the town and to the ferry.", "Arland", "If Corvia withdraws all its forces from the valley, Arland will open …"},
		{"In exchange for the guarantees that Corvia had demanded, Arland will open the road to the town and to the ferry.", "Arland", "In exchange for the guarantees that Corvia had demanded, Arland will …"},
		{"At a meeting in Klow, Arland agreed.", "Arland", "At a meeting in Klow, Arland agreed"},
		{"Arland agreed to open the valley to all of the farmers who had left it in 2019.", "Arland", "Arland agreed to open the valley to all of the farmers who had left it in 2019"},
		{"that Arland and Corvia had agreed", "Arland", "… Arland and Corvia had agreed"},
	} {
		doc := &document.Document{ID: "a", Text: x.text}
		at := strings.Index(x.text, x.actor)
		e := &record.Entry{Source: &record.Source{Doc: doc}, Statement: statement.Statement{Span: document.Span{End: len(x.text)}, Quote: x.text,
			ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + len(x.actor)}, Text: x.actor}}}}
		c := &composer{numbers: map[noteKey]int{}}
		got := Sentence{Parts: []Part{c.quoted(c.cite(e), 72)}}.String()
		if got != "“"+x.want+"”" {
			t.Errorf("%q:\n%s, want\n“%s”", x.text, got, x.want)
		}
	}
}
