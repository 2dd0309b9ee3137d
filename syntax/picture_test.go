package syntax

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// tree makes a sentence of the words of text and their heads, from 1 with 0 for the root, and relations.
func tree(text string, heads []int, rels []Rel) Sentence {
	var s Sentence
	at := 0
	for i, word := range strings.Fields(text) {
		s.Tokens = append(s.Tokens, Token{Start: at, End: at + len(word), Tag: NN, Coarse: NOUN, Head: heads[i] - 1, Rel: rels[i]})
		at += len(word) + 1
	}
	s.End = len(text)
	return s
}

const said = "He said that Oslo would not host them"

func saidTree() Sentence {
	return tree(said, []int{2, 0, 7, 7, 7, 7, 2, 7}, []Rel{Nsubj, Root, Mark, Nsubj, Aux, Advmod, Ccomp, Obj})
}

func TestTree(t *testing.T) {
	s := saidTree()
	if got := s.Root(); got != 1 {
		t.Errorf("root %d", got)
	}
	var children []int
	for c := range s.Children(6) {
		children = append(children, c)
	}
	if len(children) != 5 || children[0] != 2 || children[4] != 7 {
		t.Errorf("children %v", children)
	}
	if first, end := s.Subtree(6); first != 2 || end != 8 {
		t.Errorf("subtree %d–%d", first, end)
	}
	if up, down := s.Path(0, 7); up != 1 || down != 2 {
		t.Errorf("path %d %d", up, down)
	}
	if s.Clause(3) != 6 || s.Clause(0) != 1 || !s.IsClause(6) || s.IsClause(3) {
		t.Error("clauses")
	}
	if !s.Negated(said, 6) || s.Negated(said, 1) {
		t.Error("negation")
	}
	if s.Child(6, Obj, Iobj) != 7 || s.Child(1, Obj) != -1 || s.Common(3, 0) != 1 {
		t.Error("child or common head")
	}
	if (&Sentence{}).Root() != -1 {
		t.Error("the root of nothing")
	}
	if n := testing.AllocsPerRun(100, func() {
		s.Subtree(6)
		s.Path(0, 7)
		s.Child(6, Obj, Iobj)
		for range s.Children(6) {
		}
	}); n != 0 {
		t.Errorf("walking a tree allocates %v times", n)
	}
}

func TestSVG(t *testing.T) {
	for name, text := range map[string]string{"sentence": said, "marks": `5 < 6 & "x" > 'y' ` + "\x01", "nothing": ""} {
		s := Sentence{End: len(text)}
		if name == "sentence" {
			s = saidTree()
		} else if split := Split(text, 0); len(split) > 0 {
			s = split[0] // without a tree
		}
		svg := SVG(text, s)
		for d := xml.NewDecoder(strings.NewReader(svg)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v in %s", name, err, svg)
			}
		}
		if name == "sentence" && (strings.Count(svg, "<path") != 16 || !strings.Contains(svg, ">ccomp<")) {
			t.Errorf("%s", svg)
		}
	}
}

// TestColumn: a sentence that is too wide for a screen stands upright, a word a line, and each word has its relation beside it.
func TestColumn(t *testing.T) {
	text := strings.Repeat("talks ", 60)
	s := Split(text, 0)[0]
	for i := range s.Tokens {
		s.Tokens[i].Head, s.Tokens[i].Rel = i-1, Obj
	}
	svg := SVG(text, s)
	var size struct {
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
	}
	if err := xml.Unmarshal([]byte(svg), &size); err != nil || size.Width > 600 || size.Height < 60*rowHeight {
		t.Errorf("%v: %v", err, size)
	}
	if strings.Count(svg, ">obj<") != 60 || !strings.Contains(svg, "prefers-color-scheme:dark") {
		t.Errorf("%.900s", svg)
	}
}

func TestTable(t *testing.T) {
	want := "1  He     he     NN  NOUN  nsubj   2 said\n2  said   said   NN  NOUN  root    0\n"
	if got := Table(said, saidTree()); !strings.HasPrefix(got, want) {
		t.Errorf("got %s", got)
	}
}
