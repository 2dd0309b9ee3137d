package record

import (
	"testing"

	"parley/codebook"
)

// TestLetIn: who lets aid in takes a humanitarian step; who gives way on land does not, nor who would let aid in.
func TestLetIn(t *testing.T) {
	p := newPage(t, "one", "2024-06-20", "Arland let forty trucks of grain into the valley on 18 June. Borduria gave up the bridge on 17 June. Arland freed two pilots on 16 June. Borduria would let the trucks in on 19 June.")
	p.says("Arland let forty trucks of grain into the valley", "Arland", codebook.Concede, "humanitarian", "2024-06-18")
	p.says("Borduria gave up the bridge", "Borduria", codebook.Concede, "territory", "2024-06-17")
	p.says("Arland freed two pilots", "Arland", codebook.Release, "prisoners", "2024-06-16")
	p.says("Borduria would let the trucks in", "Borduria", codebook.Concede, "humanitarian", "2024-06-19")
	p.statements[len(p.statements)-1].Modality = codebook.Hypothetical
	var got []string
	for _, g := range foldPages(t, p).Humanitarian(View{}) {
		got = append(got, g[0].Quote)
	}
	if len(got) != 2 || got[0] != "Arland let forty trucks of grain into the valley" || got[1] != "Arland freed two pilots" {
		t.Errorf("%q", got)
	}
}
