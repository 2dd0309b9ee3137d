package codebook

import (
	"slices"
	"strings"
	"testing"
)

func base(t testing.TB) *Codebook {
	t.Helper()
	c, err := Base()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestCounts holds the floors that the issues set.
func TestCounts(t *testing.T) {
	c := base(t)
	kinds := map[Kind]int{}
	for _, a := range c.Actors() {
		kinds[a.Kind]++
	}
	if kinds[State] < 193 {
		t.Errorf("%d states, want at least the 193 members of the United Nations", kinds[State])
	}
	if n := kinds[Organisation] + kinds[Court] + kinds[Agency] + kinds[ArmedGroup]; n < 80 {
		t.Errorf("%d organisations and movements, want 80", n)
	}
	cues := map[Act]int{}
	for _, cue := range c.ActCues() {
		cues[cue.Act]++
	}
	for _, act := range Acts {
		if cues[act] < 8 {
			t.Errorf("%s: %d cues, want 8", act, cues[act])
		}
	}
	if n := len(c.ActCues()) - cues[""]; n < 800 {
		t.Errorf("%d entries of the lexicon, want 800", n)
	}
	for _, issue := range c.Issues() {
		if len(issue.Cues) < 8 {
			t.Errorf("%s: %d cues, want 8", issue.ID, len(issue.Cues))
		}
	}
	if len(c.Issues()) != 27 {
		t.Errorf("%d issues, want the 27 canonical ones", len(c.Issues()))
	}
	if len(c.People()) < 300 {
		t.Errorf("%d offices held, want 300", len(c.People()))
	}
	t.Logf("%d actors (%v), %d offices, %d cues of acts (%d false friends), %d issues, %d proposals",
		len(c.Actors()), kinds, len(c.People()), len(c.ActCues()), cues[""], len(c.Issues()), len(c.Proposals()))
}

// TestOneStateOneName: no name stands for two states; what is also something else is marked in ambiguous.tsv.
func TestOneStateOneName(t *testing.T) {
	c := base(t)
	owner := map[string]*Actor{}
	for _, a := range c.Actors() {
		for _, name := range slices.Concat([]string{a.Name}, a.Names, a.Demonyms, a.Seats) {
			key := foldPhrase(name)
			if o := owner[key]; o != nil && o != a && !c.knowledge.weak[key] {
				t.Errorf("%q stands for %s and %s: mark it in actors/ambiguous.tsv or take it from one", name, o.Name, a.Name)
			}
			owner[key] = a
		}
	}
}

// TestReferences: every id that a file points at exists.
func TestReferences(t *testing.T) {
	c := base(t)
	for _, a := range c.Actors() {
		for _, id := range a.Members {
			if _, ok := c.Actor(id); !ok {
				t.Errorf("%s: member %q is no actor", a.ID, id)
			}
		}
	}
	for _, p := range c.knowledge.collectives {
		if p.is.Resolve == ToNamed {
			if _, ok := c.ActorByName(p.is.Name); !ok {
				t.Errorf("%q resolves to %q, which is no actor", p.phrase, p.is.Name)
			}
		}
	}
	for alias := range c.knowledge.notBefore {
		if at := c.names.at(alias); len(at.hits[upper]) == 0 {
			t.Errorf("ambiguous.tsv speaks of %q, which names nothing", alias)
		}
	}
}

// TestOnePhraseOneAct: a phrase may carry two acts, and the reader chooses ("blast" a plan, a plane), but not three,
// and none twice.
func TestOnePhraseOneAct(t *testing.T) {
	seen := map[string][]Act{}
	friends := map[string]bool{}
	for _, cue := range base(t).ActCues() {
		if cue.False() {
			friends[foldPhrase(cue.Phrase)] = true
		}
	}
	for _, cue := range base(t).ActCues() {
		if !cue.False() && friends[foldPhrase(cue.Phrase)] {
			t.Errorf("%q is listed as %q and as a false friend", cue.Phrase, cue.Act)
		}
		key := foldPhrase(cue.Phrase) + "/" + string(cue.Class)
		if slices.Contains(seen[key], cue.Act) || len(seen[key]) == 2 {
			t.Errorf("%q (%c) is listed as %q and as %q", cue.Phrase, cue.Class, seen[key], cue.Act)
		}
		seen[key] = append(seen[key], cue.Act)
	}
}

func TestCanonical(t *testing.T) {
	c := base(t)
	for name, want := range map[string]string{
		// tools/names.json of the shared data
		"Ankara": "Turkey", "Ansar Allah": "Houthis", "Armenians": "Armenia", "AU": "African Union", "Beijing": "China",
		"Britain": "United Kingdom", "Brussels": "EU", "the Democratic Republic of the Congo": "DRC", "Congo": "DRC",
		"Donald Trump": "United States", "Erdoğan": "Turkey", "erdogan": "Turkey", "European Commission": "EU",
		"European countries": "Europe", "G7": "G7", "Great Britain": "United Kingdom", "Jerusalem": "Israel", "Kiev": "Ukraine",
		"the Kremlin": "Russia", "Minsk": "Belarus", "North Atlantic Treaty Organization": "NATO",
		"Organization for Security and Co-operation in Europe": "OSCE", "Palestinian Authority": "Palestine",
		"Palestinians": "Palestine", "Putin": "Russia", "Revolutionary Armed Forces of Colombia": "FARC",
		"Secretary-General": "Secretary-General", "Security Council": "UN", "Tigray People's Liberation Front": "TPLF",
		"Tigray People’s Liberation Front": "TPLF", "Türkiye": "Turkey", "U.N.": "UN", "U.S.": "United States", "UAE": "United Arab Emirates",
		"UKR": "Ukraine", "United States of America": "United States", "the West": "West", "Western countries": "West",
		"World Food Programme": "WFP", "Xi Jinping": "China", "Zelenskyy": "Ukraine",
		// tails
		"the Russian government": "Russia", "Ukrainian forces": "Ukraine", "Colombian authorities": "Colombia",
		// nobody we know
		"the Salt Coast Council": "Salt Coast Council", "": "",
	} {
		if got := c.Canonical(name); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestOwnCommissions: "the Commission" is commonly that of the EU, and the commission of a process by its name is not.
func TestOwnCommissions(t *testing.T) {
	c := base(t)
	for text, want := range map[string]bool{"The Commission met": true, "the European Commission met": true, "the Joint Military Commission met": false, "the 5 Commission met": false, "the Electoral Commission met": false, "the Commission of Inquiry met": false} {
		found := false
		words := strings.Fields(text)
		for i := range words {
			n, entries := c.MatchName(words, i)
			found = found || n > 0 && slices.ContainsFunc(entries, func(e Entry) bool { return e.Actor != nil && e.Actor.ID == "eu" })
		}
		if found != want {
			t.Errorf("%q names the EU: %v", text, found)
		}
	}
}

func TestNoTrailingSpaceInData(t *testing.T) {
	for _, cue := range base(t).ActCues() {
		if strings.ToLower(cue.Phrase) != cue.Phrase {
			t.Errorf("%q: phrases of acts are in lower case", cue.Phrase)
		}
	}
}
