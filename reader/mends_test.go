package reader

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestTrees: whatever is mended, every token hangs below the top of its sentence. The first text is one whose bound names made a circle, in which
// reading never ended; the others are words thrown together.
func TestTrees(t *testing.T) {
	r := newReader(t)
	texts := []string{"May reluctant plan Both acting that able Iran Russia US-Iran signed spokesman meeting scenario last their US-Iran Gaza his US-Iran one accuse before should might it minister after until acting Lavrov Ukraine Gaza-born withdraw to / away plan 7 since."}
	words := strings.Fields("Peru Kenya Norway's Peru-Kenya Kenya–Norway US-Iran Both both the a of to by in on after before until and but nor neither not only also , , , ; : said agreed signed rejected condemned will has been was " +
		"which that who their minister acting premier Ana Lern talks plan deal attack leaders brokered born one last meeting spokesman scenario withdraw without backed called for 2014 on Monday two days since")
	texts = append(texts, "Peru had shelled the posts and called for talks, Ana Lern said.")         // who says so stands behind
	texts = append(texts, "Arland:\n\n- [9, statements agreement ago, Transitional “ refused cell.") // an item that leaves out who acts, behind a mark
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 2500 {
		var b []string
		if i >= 2000 {
			b = append(b, "-", "[9", ",")
		}
		for range 3 + random.IntN(40) {
			b = append(b, words[random.IntN(len(words))])
		}
		texts = append(texts, strings.Join(b, " ")+".")
	}
	for _, text := range texts {
		p := r.page(parse(t, text))
		p.prepare()
		for i := range p.sentences {
			s := &p.sentences[i]
			for k := range s.Tokens {
				top := k
				for range s.Tokens {
					if s.Tokens[top].Head >= 0 {
						top = s.Tokens[top].Head
					}
				}
				if s.Tokens[top].Head >= 0 {
					t.Fatalf("%s: %q hangs in a circle", text, s.words[k])
				}
			}
		}
	}
}
