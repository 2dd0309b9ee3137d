package learn

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"parley/syntax"
	"parley/syntax/internal/linear"
)

func small(t *testing.T) []Sentence {
	t.Helper()
	sentences, err := ReadFile("testdata/ours.txt")
	if err != nil {
		t.Fatal(err)
	}
	return sentences
}

func TestRead(t *testing.T) {
	sentences := small(t)
	if len(sentences) != 6 || !sentences[0].NewPar || sentences[1].NewPar {
		t.Fatalf("%d sentences", len(sentences))
	}
	s := sentences[3]
	if got := strings.Join(s.Forms, " "); got != "They do n't agree ." || !s.Joined[1] || s.Joined[0] {
		t.Errorf("%s %v", got, s.Joined)
	}
	for _, bad := range []string{"1\tx\n", "2\tx\tx\tNOUN\tNN\t_\t0\troot\t_\t_\n", "1\tx\tx\tNOUN\tNN\t_\t0\tno-such\t_\t_\n"} {
		if _, err := Read(strings.NewReader(bad)); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// TestWeights learns a treebank of six sentences by heart, twice.
func TestWeights(t *testing.T) {
	sentences := small(t)
	for range 4 { // pairs and words must be frequent
		sentences = append(sentences, sentences[:6]...)
	}
	o := Default
	o.Seeds, o.Folds = 1, 2
	o.Tagger.Prune, o.Roles.Prune, o.Parser.Prune, o.Parser.Names = 1, 1, 1, 1
	var tagger, parser, again, again2 bytes.Buffer
	if err := Weights(sentences, sentences, o, &tagger, &parser); err != nil {
		t.Fatal(err)
	}
	if err := Weights(sentences, sentences, o, &again, &again2); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(tagger.Bytes(), again.Bytes()) || !bytes.Equal(parser.Bytes(), again2.Bytes()) {
		t.Error("the same lessons gave other bytes")
	}
	p, err := syntax.Load(tagger.Bytes(), parser.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	r := Measure(p, small(t))
	if r.Arcs < r.Words-2 || r.Tag < r.Words-1 {
		t.Errorf("of the sentences that it learnt from, it gets wrong:\n%s", r)
	}
	if r.Segments.TokenBoth != r.Segments.TokenGold || r.Segments.SentenceBoth != 6 {
		t.Errorf("their text was cut otherwise: %+v", r.Segments)
	}
	if _, err := syntax.Load(tagger.Bytes()[:100], parser.Bytes()); err == nil {
		t.Error("half a file was read")
	}
	if _, err := syntax.Load(parser.Bytes(), parser.Bytes()); err == nil {
		t.Error("a parser was read as a tagger")
	}
}

// TestCosts walks from random states by transitions that cost nothing more, and counts the arcs that are lost: as many as
// the costs of the steps taken said. The oracle is exact for projective trees (Goldberg and Nivre 2013).
func TestCosts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parser := (&linear.ParserFile{Labels: 2}).Parser()
	for range 300 {
		n := 2 + random.IntN(9)
		heads := projective(random, n)
		var s linear.Sentence
		s.See(n, func(int) string { return "x" }, linear.NewDictionary(nil))
		parser.Start(&s)
		st := s.State()
		lost, right := 0, 0
		for steps := 0; !st.Done(); steps++ {
			cost := costs(st, heads)
			best := linear.Transition(random.IntN(3))
			if steps > 4 || !st.Legal(best) {
				for c := range linear.Transition(3) {
					if cost[c] < cost[best] || !st.Legal(best) {
						best = c
					}
				}
			}
			lost += cost[best]
			if best != linear.Shift {
				head, dep := st.Arc(best)
				right += one(heads[dep] == head)
			}
			st.Apply(best, 1)
		}
		right += one(heads[st.Stack[0]] == 0)
		if right+lost != n {
			t.Fatalf("of %d arcs %d are right and %d were said to be lost: %v", n, right, lost, heads)
		}
	}
}

// projective gives the heads of a random projective tree of n words, by word number.
func projective(random *rand.Rand, n int) []int32 {
	heads := make([]int32, n+2*linear.Pad)
	var build func(from, to int, head int32)
	build = func(from, to int, head int32) {
		if from >= to {
			return
		}
		root := from + random.IntN(to-from)
		heads[root+linear.Pad] = head
		at := int32(root + linear.Pad)
		if cut := from + random.IntN(root-from+1); cut > from { // two dependents on the left
			build(from, cut, at)
			build(cut, root, at)
		} else {
			build(from, root, at)
		}
		build(root+1, to, at)
	}
	build(0, n, 0)
	return heads
}
