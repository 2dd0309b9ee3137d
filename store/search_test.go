package store

import "testing"

// TestMatchQuery: words are sought in the singular and the plural, phrases, beginnings and what must be absent as they are; no sign is
// syntax.
func TestMatchQuery(t *testing.T) {
	for query, want := range map[string]string{
		"airport":              `("airport" OR "airports")`,
		"Airports":             `("Airports" OR "airport")`,
		"treaty":               `("treaty" OR "treaties")`,
		"treaties talks":       `("treaties" OR "treaty") AND ("talks" OR "talk")`,
		"survey":               `("survey" OR "surveys")`,
		"NATO":                 `("NATO" OR "natos")`,
		"EU":                   `("EU")`,
		"2025":                 `("2025")`,
		`"security guarantee"`: `("security guarantee")`,
		"withdraw* -heavy":     `(("withdraw" *)) NOT ("heavy")`,
		"grain OR corridor":    `("grain" OR "grains" OR "corridor" OR "corridors")`,
		`"`:                    "",
	} {
		if got := matchQuery(query); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}
