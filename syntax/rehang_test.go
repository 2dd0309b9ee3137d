package syntax

import "testing"

// TestRehang takes the words that hang on a mark to what the mark hangs on, and the root from a mark to a verb.
func TestRehang(t *testing.T) {
	quoted := []Token{ // “ We reject it ”
		{Head: -1, Rel: Root, Coarse: PUNCT}, {Head: 2, Rel: Nsubj, Coarse: PRON}, {Head: 0, Rel: Goeswith, Coarse: VERB}, {Head: 2, Rel: Obj, Coarse: PRON}, {Head: 0, Rel: Punct, Coarse: PUNCT},
	}
	rehang(quoted)
	for i, want := range []int{2, 2, -1, 2, 2} {
		if quoted[i].Head != want {
			t.Errorf("head of %d is %d, want %d", i, quoted[i].Head, want)
		}
	}
	if quoted[2].Rel != Root || quoted[0].Rel != Punct {
		t.Errorf("relations %v and %v, want root and punct", quoted[2].Rel, quoted[0].Rel)
	}
	inner := []Token{{Head: -1, Rel: Root, Coarse: VERB}, {Head: 0, Rel: Punct, Coarse: PUNCT}, {Head: 1, Rel: Fixed, Coarse: NOUN}}
	if rehang(inner); inner[2].Head != 0 || inner[2].Rel != Dep {
		t.Errorf("%v of %d, want dep of 0", inner[2].Rel, inner[2].Head)
	}
	marks := []Token{{Head: -1, Rel: Root, Coarse: PUNCT}, {Head: 0, Rel: Punct, Coarse: PUNCT}}
	if rehang(marks); marks[0].Head != -1 || marks[1].Head != 0 {
		t.Error("marks without words are left alone")
	}
}

// TestNothingHangsOnMarks parses sentences whose first word is a mark.
func TestNothingHangsOnMarks(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"“We reject the offer,” Ana Lern told reporters.", "\"Of course\" they want it.", "(They said it was to be.)", "- We met: they left."} {
		for _, s := range Split(text, 0) {
			p.Parse(text, &s)
			for _, tok := range s.Tokens {
				if h := tok.Head; h >= 0 && s.Tokens[h].Coarse == PUNCT && tok.Coarse != PUNCT {
					t.Errorf("%s: %q hangs on %q", text, tok.Text(text), s.Tokens[h].Text(text))
				}
			}
		}
	}
}
