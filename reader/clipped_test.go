package reader

import (
	"fmt"
	"strings"
	"testing"
)

// TestClipped reads cells, items and paragraphs that leave out who acts.
func TestClipped(t *testing.T) {
	r := readerOf(t, nil)
	for _, x := range []struct{ name, text, want string }{
		{"cells", "| Actor | Recognition | Truce |\n|---|---|---|\n| Arland | Rejects recognition | Has accepted a truce |\n| Bordavia | Supports recognition | Denies any role |\n",
			"Arland reject; Arland accept; Bordavia support; Bordavia deny"},
		{"no cell of a verb", "| Actor | Losses |\n|---|---|\n| Arland | Tanks on the coast |\n", ""},
		{"resolution", "The Northern League,\n\nRecalling its earlier resolutions,\n\n1. Strongly condemns the attack on Corvport by Bordavia;\n\n2. Demands that Bordavia withdraw from Corvport;\n\n3. Calls upon Arland to return to the talks;\n",
			"Northern League accuse; Northern League demand; Northern League appeal"},
		{"several verbs", "The Northern League:\n\n1. Condemns in the strongest terms the attack by Bordavia on Corvport, and demands that it withdraw;\n\n2. Decides to send observers and requests its Chairman to report;\n",
			"Northern League accuse; Bordavia attack; Northern League demand; Northern League accept; Northern League appeal"},
		{"what was done to them", "| Actor | Losses |\n|---|---|\n| Arland | Was attacked by Bordavia |\n", "Bordavia attack"},
		{"label", "Arland:\n\n- accepted the truce on Monday\n\nBordavia:\n\n- rejected the truce on Monday\n", "Arland accept; Bordavia reject"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := whoDid(t, r, x.text); got != x.want {
				t.Errorf("%s\nwant %s", got, x.want)
			}
		})
	}
}

// TestDeclarers gives the “we” of a declaration to those who open it, else to those who sign it, else to their own name.
func TestDeclarers(t *testing.T) {
	r := readerOf(t, nil)
	const call = "\n\n1. We urge Bordavia to accept the truce.\n"
	for _, x := range []struct{ name, text, want string }{
		{"named", "We, the Presidents of Arland and Corvia, meeting in Bordagrad," + call, "Arland, Corvia appeal"},
		{"signed", "We, the Participants in the Hill Talks, meeting in Bordagrad," + call + "\nFor Arland: Ada Moran\n\nFor Corvia: Tomas Reyle\n\nWitnessed by the Northern League\n", "Arland, Corvia appeal"},
		{"list", "We, the Presidents of Arland and Corvia, meeting in Bordagrad,\n\nHave agreed as follows:\n\n- to exchange maps of the minefields;\n- to open the bridge.\n", "Arland, Corvia accept; Arland, Corvia accept"},
		{"participants", "We, the Presidents of Arland and Corvia, meeting in Bordagrad,\n\nThe Participants rejected the plan of Bordavia.\n", "Arland, Corvia reject"},
		{"own name", "We, the Participants in the Hill Talks, meeting in Bordagrad," + call, "Participants in the Hill Talks appeal"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := whoDid(t, r, "# Declaration\n\n"+x.text); !strings.Contains(got, x.want) {
				t.Errorf("%s\nwant %s", got, x.want)
			}
		})
	}
}

// whoDid lists who does what in a text.
func whoDid(t *testing.T, r *Reader, text string) string {
	t.Helper()
	list := statementsOf(t, r, text)
	var out []string
	for _, s := range list {
		out = append(out, fmt.Sprintf("%s %s", strings.Join(s.Actor, ", "), s.Act))
	}
	return strings.Join(out, "; ")
}

// TestOperative: the paragraphs of a resolution leave out who acts, whatever opens it.
func TestOperative(t *testing.T) {
	r := readerOf(t, nil)
	p, s, k := sentenceWith(t, r, "Demands that the rebels withdraw from the valley;\n\nCalls for a truce.\n", "Demands")
	if int(s.clipped) != k {
		t.Errorf("the verb of a paragraph is token %d", s.clipped)
	}
	r.free(p)
	for text, want := range map[string]int{"2. Demands that the parties respect the accord and withdraw all forces;": 2, "2. Demands for a truce grew in the valley.": -1} {
		p, s, _ := sentenceWith(t, r, "The Council:\n\n1. Recalls the accord;\n\n"+text+"\n", "Demands")
		if got := int(s.clipped); (got >= 0) != (want >= 0) {
			t.Errorf("%s: the verb of an item is token %d", text, got)
		}
		r.free(p)
	}
}
