package casefile

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/codebook"
)

func TestChanged(t *testing.T) {
	arland := codebook.Actor{ID: "ARL", Name: "Arland", Names: []string{"Valley Council", "River League"}, Role: "party"}
	scale := codebook.Issue{ID: "valley", Options: []codebook.Option{{ID: "return"}, {ID: "shared"}, {ID: "annexed"}}, Cues: []string{"the valley"}}
	was := codebook.Extension{Actors: []codebook.Actor{arland}, Issues: []codebook.Issue{scale}}
	for name, x := range map[string]struct {
		is   codebook.Extension
		want []string
	}{
		"nothing":    {was, nil},
		"a cue more": {codebook.Extension{Actors: was.Actors, Issues: []codebook.Issue{{ID: "valley", Options: scale.Options, Cues: []string{"the valley", "the dale"}}}}, nil},
		"issue renamed": {codebook.Extension{Actors: was.Actors, Issues: []codebook.Issue{{ID: "dale", Options: scale.Options}}},
			[]string{`the issue "valley" is gone and "dale" is new with the same options or cues: it seems to be renamed; rulings that set "valley" must be changed by hand`}},
		"issue removed": {codebook.Extension{Actors: was.Actors},
			[]string{`the issue "valley" is gone: its statements stand under the codebook's own issue of that name or where their words lead; rulings that set it are not applied`}},
		"option removed, one added": {codebook.Extension{Actors: was.Actors, Issues: []codebook.Issue{{ID: "valley", Options: []codebook.Option{{ID: "return"}, {ID: "leased"}, {ID: "annexed"}}}}},
			[]string{`valley: the option "shared" is gone; positions that named it stand in the party's own words`, `valley: the option "leased" is new, and distances count it`}},
		"order": {codebook.Extension{Actors: was.Actors, Issues: []codebook.Issue{{ID: "valley", Options: []codebook.Option{{ID: "shared"}, {ID: "return"}, {ID: "annexed"}}}}},
			[]string{`valley: the options stand in another order; softened and hardened are judged by the new one, for all time`}},
		"party split": {codebook.Extension{Actors: []codebook.Actor{{ID: "council", Name: "Valley Council", Role: "party"}, {ID: "league", Name: "River League", Role: "party"}}, Issues: was.Issues},
			[]string{"Arland (ARL) is gone: it is split, its names now stand for Valley Council, River League, each with cells of its own", "Valley Council is a new party", "River League is a new party"}},
		"a faction leaves": {codebook.Extension{Actors: []codebook.Actor{{ID: "ARL", Name: "Arland", Names: []string{"Valley Council"}, Role: "party"}, {ID: "league", Name: "River League", Role: "party"}}, Issues: was.Issues},
			[]string{"Arland is split: some of its names now stand for River League, and what texts say of those names is theirs", "River League is a new party"}},
		"party renamed": {codebook.Extension{Actors: []codebook.Actor{{ID: "ARL", Name: "New Arland", Names: arland.Names, Role: "third party"}}, Issues: was.Issues},
			[]string{`ARL is now called "New Arland", before "Arland"`, "New Arland is now third party, before party"}},
	} {
		if got := Changed(was, x.is); !slices.Equal(got, x.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, x.want)
		}
	}
}

// TestManyParties: a case of 3,000 parties is taken up, and compared with what it was, in seconds; steps for each pair or triple of them would take minutes.
func TestManyParties(t *testing.T) {
	var file strings.Builder
	file.WriteString("case: many\nparties:\n")
	for i := range 3000 {
		fmt.Fprintf(&file, "  - {id: p%d, name: Party%d, aliases: [Faction%d]}\n", i, i, i)
	}
	c, err := Decode("case.yaml", []byte(file.String()))
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if _, err := c.Codebook(); err != nil {
		t.Error(err)
	}
	was := c.Extension()
	if said := Changed(was, was); len(said) > 0 {
		t.Error(said)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%v", took)
	}
}
