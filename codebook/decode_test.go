package codebook

import (
	"errors"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

// dataWith returns the data files with some replaced.
func dataWith(t testing.TB, replaced map[string]string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	err := fs.WalkDir(data, "data", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := data.ReadFile(path)
		fsys[strings.TrimPrefix(path, "data/")] = &fstest.MapFile{Data: raw}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range replaced {
		fsys[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

const (
	statesHeader = "id\tiso2\tgw\tname\tnames\tdemonyms\tpeople\tseats\n"
	peopleHeader = "name\taliases\trole\trank\tactor\tfrom\tto\n"
	actsHeader   = "act\tclass\ttarget\tplover\tphrases\n"
)

// TestDataErrors: an error says the file, the line, what is wrong and what can be done.
func TestDataErrors(t *testing.T) {
	for _, test := range []struct{ name, file, text, want string }{
		{"no header", "actors/states.tsv", "# nothing\n", `actors/states.tsv: no header; begin with "id iso2 gw name names demonyms people seats", tab-separated`},
		{"wrong header", "actors/states.tsv", "id\tname\n", `actors/states.tsv:1: the header must be "id iso2 gw name names demonyms people seats", tab-separated`},
		{"too many cells", "actors/states.tsv", statesHeader + "UKR\tUA\t369\tUkraine\t\t\t\tKyiv\tDnipro\n", "actors/states.tsv:2: 9 cells, but the header names 8 columns; look for a stray tab"},
		{"white space", "actors/states.tsv", statesHeader + "UKR\tUA\t369\tUkraine \n", `actors/states.tsv:2: column name: white space around "Ukraine "; remove it`},
		{"empty part", "actors/states.tsv", statesHeader + "\n# a comment\nUKR\tUA\t369\tUkraine\ta;;b\n", `actors/states.tsv:4: column names: an empty part in "a;;b"; remove the extra semicolon`},
		{"bad code", "actors/states.tsv", statesHeader + "ukr\tUA\t369\tUkraine\n", `actors/states.tsv:2: column id: "ukr" is no ISO 3166 alpha-3 code; write three capitals`},
		{"no name", "actors/states.tsv", statesHeader + "UKR\tUA\n", "actors/states.tsv:2: column name is empty; give the short English name"},
		{"twice", "actors/states.tsv", statesHeader + "UKR\tUA\t369\tUkraine\nUKR\tUA\t369\tUkraine\n", `actors/states.tsv:3: the id "UKR" is taken; choose another`},
		{"unknown kind", "actors/entities.tsv", "id\tkind\tname\tnames\tdemonyms\tseats\tmembers\thome\ndpr\tplace\tDPR\n", `actors/entities.tsv:2: column kind: "place" is none of`},
		{"bad date", "people/heads.tsv", peopleHeader + "A B\t\tPresident\thead of state\tUKR\t20 May 2019\n", `people/heads.tsv:2: column from: "20 May 2019": not an EDTF date`},
		{"term backwards", "people/heads.tsv", peopleHeader + "A B\t\tPresident\thead of state\tUKR\t2019\t2014\n", "people/heads.tsv:2: the term ends (2014) before it begins (2019)"},
		{"unknown rank", "people/heads.tsv", peopleHeader + "A B\t\tPresident\tking\tUKR\n", `people/heads.tsv:2: column rank: "king" is none of`},
		{"unknown actor", "people/heads.tsv", peopleHeader + "A B\t\tPresident\tminister\tXYZ\n", `people/heads.tsv:2: column actor: no actor has the id "XYZ"; add it to codebook/data/actors`},
		{"unknown act", "acts/asking.tsv", actsHeader + "beg\tV\tobj\t\tbeg\n", `acts/asking.tsv:2: column act: "beg" is none of`},
		{"unknown class", "acts/asking.tsv", actsHeader + "demand\tX\tobj\t\tdemand\n", `acts/asking.tsv:2: column class: "X" is none of`},
		{"unknown type", "acts/asking.tsv", actsHeader + "demand\tV\tobj\tASK\tdemand\n", `acts/asking.tsv:2: column plover: "ASK" is none of`},
		{"no alternative", "acts/asking.tsv", actsHeader + "demand\tV\tobj\t\tlay|| down\n", `acts/asking.tsv:2: column phrases: "lay|| down": words with bars (a|b) stand for at most 500 phrases`},
		{"gap at the end", "acts/asking.tsv", actsHeader + "demand\tV\tobj\t\tlay down _\n", `acts/asking.tsv:2: column phrases: "lay down _": a gap (_) stands alone between words`},
		{"unknown issue", "issues/cues.tsv", "issue\tcues\nweather\train\n", `issues/cues.tsv:2: column issue: no issue has the id "weather"; add it to issues.tsv`},
		{"named nobody", "collectives/collectives.tsv", "phrase\tresolve\tname\nthe west\tnamed\n", `collectives/collectives.tsv:2: column name: a name is given exactly where resolve is "named"`},
		{"named unknown", "collectives/collectives.tsv", "phrase\tresolve\tname\nthe moon\tnamed\tMoon\n", `collectives/collectives.tsv:2: column name: no actor is called "Moon"; add it to codebook/data/actors/collectives.tsv`},
		{"unknown party", "cues/proposals.tsv", "id\tkind\tname\tnames\tdate\tparties\np\tplan\tP\t\t\tXYZ\n", `cues/proposals.tsv:2: column parties: no actor has the id "XYZ"; add it to codebook/data/actors`},
		{"unknown cue", "cues/cues.tsv", "phrase\tkind\tvalue\nif\tmaybe\n", `cues/cues.tsv:2: column kind: "maybe" is none of`},
		{"unknown role", "roles/roles.tsv", "word\ttitle\trank\tacts-for\tmodifier\nenvoy\tEnvoy\tenvoy\tnobody\n", `roles/roles.tsv:2: column acts-for: "nobody" is none of`},
		{"unknown rule", "actors/ambiguous.tsv", "alias\trule\tnot-before\tnot-after\twhy\nChad\tstrong\n", `actors/ambiguous.tsv:2: column rule: "strong" is none of`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := decode(dataWith(t, map[string]string{test.file: test.text}))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("error %v\nwant %s", err, test.want)
			}
			if !errors.Is(err, ErrData) {
				t.Errorf("%v does not wrap ErrData", err)
			}
		})
	}
	missing := dataWith(t, nil)
	maps.DeleteFunc(missing, func(path string, _ *fstest.MapFile) bool { return path == "cues/cues.tsv" })
	if _, err := decode(missing); !errors.Is(err, ErrData) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}

// FuzzTable: whatever a file holds, it is read or refused with its position, and what is read can be indexed and asked.
func FuzzTable(f *testing.F) {
	f.Add("actors/states.tsv", statesHeader+"UKR\tUA\t369\tUkraine\t\tUkrainian\tUkrainians\tKyiv\n")
	f.Add("people/heads.tsv", peopleHeader+"A B\t\tPresident\thead of state\tUKR\t2019\n")
	f.Add("acts/asking.tsv", actsHeader+"demand\tV\tobj\t\tdemand; lay _ down; _ ; -\n")
	f.Add("collectives/collectives.tsv", "phrase\tresolve\tname\nboth sides\tpair\n")
	f.Add("cues/cues.tsv", "phrase\tkind\tvalue\nif\thypothesis\n")
	plain := dataWith(f, nil)
	f.Fuzz(func(t *testing.T, file, text string) {
		if plain[file] == nil {
			return
		}
		fsys := maps.Clone(plain)
		fsys[file] = &fstest.MapFile{Data: []byte(text)}
		k, err := decode(fsys)
		if err != nil {
			if !errors.Is(err, ErrData) {
				t.Fatalf("%v does not wrap ErrData", err)
			}
			return
		}
		c, err := index(k)
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(text)
		for i := range words {
			c.MatchName(words, i)
			c.MatchAct(words, nil, i)
			c.MatchIssue(words, i)
			c.MatchIssueHint(words, i)
			c.MatchCue(words, i)
		}
	})
}
