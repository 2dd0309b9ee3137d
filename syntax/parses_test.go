package syntax

import (
	"strings"
	"sync"
	"testing"
)

// parses are sentences of ours with tag, head (from 1) and relation of each token, as an annotator would give them. The
// weights must reproduce them.
var parses = []struct{ text, want string }{
	{"Russia rejected the proposal on Monday.",
		"NNP 2 nsubj | VBD 0 root | DT 4 det | NN 2 obj | IN 6 case | NNP 2 obl | . 2 punct"},
	{"The truce was signed by both ministers.",
		"DT 2 det | NN 4 nsubj:pass | VBD 4 aux:pass | VBN 0 root | IN 7 case | DT 7 det | NNS 4 obl:agent | . 4 punct"},
	{"He said that they would not withdraw.",
		"PRP 2 nsubj | VBD 0 root | IN 7 mark | PRP 7 nsubj | MD 7 aux | RB 7 advmod | VB 2 ccomp | . 2 punct"},
	{"We don't want a war, but we will defend our country.",
		"PRP 4 nsubj | VBP 4 aux | RB 4 advmod | VB 0 root | DT 6 det | NN 4 obj | , 11 punct | CC 11 cc | PRP 11 nsubj | MD 11 aux | VB 4 conj | PRP$ 13 nmod:poss | NN 11 obj | . 4 punct"},
	{"The president, who hosted the delegations, said nothing.",
		"DT 2 det | NN 9 nsubj | , 5 punct | WP 5 nsubj | VBD 2 acl:relcl | DT 7 det | NNS 5 obj | , 2 punct | VBD 0 root | NN 9 obj | . 9 punct"},
	{"Ukraine's demand for guarantees was rejected.",
		"NNP 3 nmod:poss | POS 1 case | NN 7 nsubj:pass | IN 5 case | NNS 3 nmod | VBD 7 aux:pass | VBN 0 root | . 7 punct"},
}

func TestParses(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range parses {
		var got []string
		for _, s := range Split(c.text, 0) {
			p.Parse(c.text, &s)
			for line := range strings.Lines(Table(c.text, s)) {
				f := strings.Fields(line) // number, form, lemma, tags, relation, head
				got = append(got, strings.Join([]string{f[3], f[6], f[5]}, " "))
			}
		}
		if got := strings.Join(got, " | "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestParseAllocates(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	s := Split(parses[3].text, 0)[0]
	if n := testing.AllocsPerRun(100, func() { p.Parse(parses[3].text, &s) }); n > 8 { // none, but that the race detector empties pools
		t.Errorf("a parse allocates %v times", n)
	}
}

func TestConcurrent(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, c := range parses {
		all = append(all, c.text)
	}
	text := strings.Join(all, " ")
	parse := func() string {
		var b strings.Builder
		for _, s := range Split(text, 0) {
			p.Parse(text, &s)
			b.WriteString(Table(text, s))
		}
		return b.String()
	}
	want := parse()
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := parse(); got != want {
				t.Errorf("side by side it gave %s", got)
			}
		})
	}
	wait.Wait()
}
