package reader

import (
	"slices"
	"testing"

	"parley/codebook"
)

// TestWhoMeets gives a meeting all who take part in it, by whichever verb and noun it is told.
func TestWhoMeets(t *testing.T) {
	r := readerOf(t, nil)
	both := []string{"Kenya", "Peru"}
	for _, text := range []string{
		"Kenyan and Peruvian officials met in Geneva on Monday.", "Kenya plans to meet Peru next week.", "Kenya's foreign minister called Peru's president on Tuesday.",
		"Kenya's foreign minister spoke by phone with Peru's president.", "Envoys of Kenya and Peru are due to meet in Doha.", "Kenya met Peru for the first time since the war.",
		"Kenya's president arrived in Lima for talks with Peru's leader.",
	} {
		list := statementsOf(t, r, text)
		if len(list) != 1 || list[0].Act != codebook.Meet || !slices.Equal(slices.Sorted(slices.Values(list[0].Actor)), both) {
			t.Errorf("%s: %v", text, list)
		}
	}
}
