package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// table writes a table of sentences that we made, and reads it as the command does.
func table(t *testing.T, rows ...string) ([]sentence, int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sentences.tsv")
	if err := os.WriteFile(path, []byte("sentence\tsource\ttarget\tgold_root\n"+strings.Join(rows, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	list, kinds, err := readSentences(path)
	if err != nil {
		t.Fatal(err)
	}
	return list, kinds
}

// TestHead learns who does what to whom from active and passive sentences about countries that do not exist, and reads others.
func TestHead(t *testing.T) {
	countries := []string{"Arland", "Bordavia", "Cestria", "Dravonia", "Elmark", "Fenwick"}
	var rows []string
	for i, a := range countries {
		b := countries[(i+1)%len(countries)]
		rows = append(rows,
			fmt.Sprintf("The government of %s accused %s of lying on Monday.\tThe government of %s\t%s\tACCUSE", a, b, a, b),
			fmt.Sprintf("%s was attacked by the army of %s near the river.\tthe army of %s\t%s\tASSAULT", a, b, b, a),
			fmt.Sprintf("The prime minister of %s imposed new sanctions on %s.\tThe prime minister of %s\t%s\tSANCTION", a, b, a, b))
	}
	list, kinds := table(t, append(rows,
		"The parliament of Gavony accused Harland of lying in June.\tThe parliament of Gavony\tHarland\tACCUSE",
		"Harland was attacked by the navy of Gavony in June.\tthe navy of Gavony\tHarland\tASSAULT",
		"The president of Harland imposed heavy sanctions on Gavony in June.\tThe president of Harland\tGavony\tSANCTION")...)
	var in []*sentence
	for i := range rows {
		in = append(in, &list[i])
	}
	h := learnHead(in, kinds)
	for i := len(rows); i < len(list); i++ {
		s := &list[i]
		source, target, kind := h.read(s.bare)
		if s.asSource[source] < found || s.asTarget[target] < found || kind != s.kind {
			t.Errorf("%s: source %q, target %q, kind %d, want %d", s.text, s.bare.Nominals[source].Text, s.bare.Nominals[target].Text, kind, s.kind)
		}
	}
}

// TestGroup keeps sentences of nearly the same words together, through a third one where need be.
func TestGroup(t *testing.T) {
	list := []sentence{
		{text: "Arland released ninety prisoners before the talks."},
		{text: "Bordavia closed its border with Cestria."},
		{text: "Earlier Arland released ninety prisoners, its envoy said."},
		{text: "Bordavia closed its border with Cestria."},
		{text: "Arland released ninety prisoners."},
	}
	if n := group(list); n != 2 {
		t.Errorf("%d families, want 2", n)
	}
	for _, same := range [][2]int{{0, 2}, {0, 4}, {1, 3}} {
		if list[same[0]].family != list[same[1]].family {
			t.Errorf("%q and %q are in different folds", list[same[0]].text, list[same[1]].text)
		}
	}
	if list[0].family == list[1].family {
		t.Error("sentences of different words are in one family")
	}
}

func TestShare(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want share
	}{
		{"the attack on a church", "The attack", 0.5},
		{"Arland", "the government of Arland", 2. / 3},
		{"Arland's", "Arland", 0},
		{"", "", 0},
	} {
		if got := shareOf(wordsOf(x.a), wordsOf(x.b)); got != x.want {
			t.Errorf("%q and %q: %v, want %v", x.a, x.b, got, x.want)
		}
	}
}
