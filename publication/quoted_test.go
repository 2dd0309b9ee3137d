package publication

import (
	"strings"
	"testing"
)

// TestQuotedAct: of a long quote the words are left that tell the act.
func TestQuotedAct(t *testing.T) {
	for _, x := range []struct{ quote, act, want string }{
		{"Arland rejected the plan of the two envoys on Monday in a letter that its minister read to the council", "rejected", "Arland rejected the plan of the two envoys on Monday in a …"},
		{"The Front for Change in Arland, a group of the hills that has fought the army since 2009, quickly rejected the plan", "rejected", "… quickly rejected the plan"},
		{"The spokesman of the movement that holds most of the hills and both of its ports said that it would never sign the plan", "sign", "… it would never sign the plan"},
		{"The spokesman of the movement that holds most of the hills and both of its ports said that it would never sign the plan", "", "The spokesman of the movement that holds most of the hills …"},
	} {
		n := Note{Quote: x.quote}
		if x.act != "" {
			n.tells = strings.Index(x.quote, x.act)
		}
		c := composer{notes: []Note{n}}
		got := Sentence{Parts: []Part{c.quoted(1, 60)}}.String()
		if got != "“"+x.want+"”" {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
