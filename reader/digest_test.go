package reader

import (
	"slices"
	"strings"
	"testing"

	"parley/codebook"
)

// digests are texts that go from one process to the next, with their marks, and whom "both sides" or the like means in the last lines of items.
var digests = []struct{ name, text string }{
	{"leads in bold", "**Peru.** Peru and Kenya held talks in Lima on Monday. {Kenya Peru} agreed to meet again.\n\n**Armenia–Azerbaijan.** The foreign ministers of Armenia and Azerbaijan met in Tbilisi. {Armenia Azerbaijan} agreed to exchange prisoners.\n\n" +
		"**Colombia.** {} resumed talks in Havana.\n\n**Thailand.** Soldiers of Thailand and Cambodia met at the border. {Cambodia Thailand} agreed to a truce.\n"},
	{"headings", "## Peru\n\nPeru and Kenya held talks in Lima on Monday. {Kenya Peru} agreed to meet again.\n\n## Caucasus\n\nArmenia and Azerbaijan met in Tbilisi. {Armenia Azerbaijan} agreed to exchange prisoners.\n\n" +
		"## The islands\n\n{} agreed to resume talks on Friday.\n\n## Thailand\n\nThailand and Cambodia met at the border. {Cambodia Thailand} agreed to a truce.\n"},
	{"hours", "14:05 GMT\n\nPeru and Kenya held talks in Lima. {Kenya Peru} agreed to meet again.\n\n13:20 GMT\n\nArmenia and Azerbaijan met in Tbilisi. {Armenia Azerbaijan} agreed to exchange prisoners.\n\n" +
		"12:40 GMT\n\nOn the islands, {} agreed to resume talks, officials said.\n\n11:10 GMT\n\nThailand and Cambodia met at the border. {Cambodia Thailand} agreed to a truce.\n"},
	{"datelines", "LIMA (Agency) — Peru and Kenya held talks on Monday. {Kenya Peru} agreed to meet again.\n\nTBILISI — Armenia and Azerbaijan met on Monday. {Armenia Azerbaijan} agreed to exchange prisoners.\n\n" +
		"GENEVA — {} agreed to resume talks on Friday.\n\nBANGKOK — Thailand and Cambodia met at the border. {Cambodia Thailand} agreed to a truce.\n"},
	{"bullets", "- Peru and Kenya held talks on Monday. {Kenya Peru} agreed to meet again.\n- Armenia and Azerbaijan met on Monday. {Armenia Azerbaijan} agreed to exchange prisoners.\n" +
		"- On the islands, {} agreed to resume talks on Friday.\n- Thailand and Cambodia met at the border. {Cambodia Thailand} agreed to a truce.\n"},
}

// TestDigest: whom an item of a digest does not name it does not mean, whatever items stand beside it.
func TestDigest(t *testing.T) {
	r := newReader(t)
	for _, x := range digests {
		for _, sides := range []string{"Both sides", "The two countries", "The parties"} {
			text := x.text
			var want []string
			for {
				before, rest, found := strings.Cut(text, "{")
				if !found {
					break
				}
				who, after, _ := strings.Cut(rest, "}")
				want = append(want, who)
				text = before + sides + after
			}
			var got []string
			for _, s := range statementsOf(t, r, "---\nlang: en\ndate: 2026-03-12\ntitle: The week in brief\n---\n\n# The week in brief\n\n"+text) {
				if slices.Contains([]codebook.Act{codebook.Accept, codebook.Meet, codebook.Offer}, s.Act) && strings.Contains(strings.ToLower(s.Quote), strings.ToLower(sides)) {
					slices.Sort(s.Actor)
					got = append(got, strings.Join(s.Actor, " "))
				}
			}
			for _, who := range got {
				if !slices.Contains(want, who) {
					t.Errorf("%s, %s: %q", x.name, sides, got)
				}
			}
			if len(got) < len(want)-1 {
				t.Errorf("%s, %s: only %q", x.name, sides, got)
			}
		}
	}
}

// TestOneProcess: a text on one process is no digest, whatever its marks, nor are the answers of an explainer.
func TestOneProcess(t *testing.T) {
	for _, text := range []string{
		"## Monday\n\nPeru and Kenya held talks.\n\n## Tuesday\n\nNorway hosted Peru.\n\n## Wednesday\n\nKenya accused Peru.\n\n## Thursday\n\nBrazil called for calm.\n\n## Friday\n\nBoth sides met.\n",
		"**Who is Peru?**\n\nPeru is a state.\n\n**What of Kenya?**\n\nKenya wants peace.\n\n**And Norway?**\n\nNorway mediates.\n\n**What next?**\n\nBoth sides meet.\n",
		"Three states spoke.\n\nArmenia demands:\n\n- a truce with Peru\n- talks with Kenya\n- aid from Norway\n- a visit by Japan\n",
		"Peru and Kenya agreed to a truce on Monday. The world reacted:\n\n- France: President Macron called on both sides to keep it\n- Japan welcomed it\n- Norway: “a good day”\n- Brazil offered help\n",
	} {
		p := readPage(t, "---\nlang: en\ndate: 2026-03-12\n---\n\n"+text)
		if parts := p.items(); parts != nil {
			t.Errorf("%d parts of %q", len(parts), text)
		}
	}
}

// TestItems: an item that goes on with a party of the one before is part of it, and headings stand over theirs.
func TestItems(t *testing.T) {
	p := readPage(t, "---\nlang: en\ndate: 2026-03-12\ntitle: In brief\n---\n\n# In brief\n\n## Africa\n\n- Kenya met Sudan.\n- Sudan left.\n- Chad waits.\n- Mali votes.\n\n## Asia\n\n- Japan met Thailand.\n- Peru called.\n- Nepal came.\n")
	var got []string
	for _, part := range p.items() {
		var words []string
		for _, b := range part.Blocks {
			words = append(words, part.Text[b.Start:b.End])
		}
		got = append(got, strings.Join(words, "|"))
	}
	want := []string{"In brief", "Africa|Kenya met Sudan.|Sudan left.", "Africa|Chad waits.", "Africa|Mali votes.", "Asia|Japan met Thailand.", "Asia|Peru called.", "Asia|Nepal came."}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
