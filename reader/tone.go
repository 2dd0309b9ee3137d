package reader

import (
	_ "embed"
	"slices"
)

//go:embed data/tone.txt
var toneText string

// A tone is whether a word praises or blames.
type tone uint8

const (
	plainTone tone = iota
	badTone
	goodTone
)

type toned struct {
	lemma uint32
	tone  tone
}

// tones are sorted by hash.
var tones = func() []toned {
	var out []toned
	for words := range entries(toneText) {
		t := goodTone
		if words[0] == "bad" {
			t = badTone
		}
		for _, w := range words[1:] {
			out = append(out, toned{hashLower(w), t})
		}
	}
	slices.SortFunc(out, func(a, b toned) int { return int(int64(a.lemma) - int64(b.lemma)) })
	return out
}()

// toneOf gives the tone of a lemma.
func toneOf(lemma uint32) tone {
	i, ok := slices.BinarySearchFunc(tones, lemma, func(t toned, l uint32) int { return int(int64(t.lemma) - int64(l)) })
	if !ok {
		return plainTone
	}
	return tones[i].tone
}
