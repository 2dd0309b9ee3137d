package history

import (
	"errors"
	"strings"
	"testing"
)

// The fixtures are invented: no row of them stands in a published table.
const (
	dyadsHead  = "\ufeffdyadep_id,dyad_id,conflict_id,year,dyadterm,outcome,ependdate,intensity_level,type_of_conflict,incompatibility,start_date2\n"
	pactsHead  = "dyad_id,pa_date,ended,duration,pa_type,pko,pa_comment\n"
	trucesHead = "\"\",\"cfdate\",\"faildate\",\"peacekeepers?\",\"censored?\"\n"
	crisesHead = "icb1,mediate,forout\n"

	someDyads = dyadsHead +
		"1.4e+06,7,1,1990,0,,,2,3,1,3/10/90\n" + // war, from March
		"1.4e+06,7,1,1991,1,2,6/30/91,1,3,1,3/10/90\n" + // fighting, a ceasefire in June
		"1.4e+06,7,1,1995,1,5,12/2/95,1,3,1,11/1/95\n" + // again, November to December, faded
		"1.4e+06,9,2,1990,0,,,2,2,2,1/1/90\n" +
		"1.4e+06,9,2,1991,1,.,.,2,2,2,1/1/90\n" // an end that is not coded
)

func read(t *testing.T, text string) []DyadYear {
	t.Helper()
	rows, err := Dyads(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestDyads(t *testing.T) {
	rows := read(t, someDyads)
	if len(rows) != 5 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, want := range []DyadYear{
		{Dyad: 7, Conflict: 1, Year: 1990, War: true, Type: 3, Territory: true, StartMonth: 3, Age: 1, Episode: 1},
		{Dyad: 7, Conflict: 1, Year: 1991, Type: 3, Territory: true, Ended: true, Outcome: Ceasefire, EndMonth: 6, Age: 2, Episode: 1},
		{Dyad: 7, Conflict: 1, Year: 1995, Type: 3, Territory: true, Ended: true, Outcome: LowActivity, EndMonth: 12, StartMonth: 11, Age: 1, Episode: 2},
	} {
		if rows[i] != want {
			t.Errorf("row %d: %+v\nwant %+v", i, rows[i], want)
		}
	}
	for i, want := range []int{10, 6, 2, 12, 12} {
		if got := rows[i].Months(); got != want {
			t.Errorf("row %d: %d months at risk, want %d", i, got, want)
		}
	}
}

// TestCountClass by hand: 22 months at war without an end, 20 fighting with a ceasefire and a fading; one switch.
func TestCountClass(t *testing.T) {
	rows := read(t, someDyads)
	all := Class{ID: "all", Split: true, In: func(DyadYear) bool { return true }}
	got := CountClass(all, rows)
	if want := (Count{Class: "all", From: "war", Dyads: 2, Months: 34, Switched: 1}); got[0] != want {
		t.Errorf("%+v\nwant %+v", got[0], want)
	}
	if want := (Count{Class: "all", From: "fighting", Dyads: 1, Months: 8, Ceasefire: 1, Faded: 1}); got[1] != want {
		t.Errorf("%+v\nwant %+v", got[1], want)
	}
	all.Split = false
	if got := CountClass(all, rows); got[0].Months != 42 || got[1].Months != 42 || got[0].Ceasefire != 1 || got[1].Ceasefire != 1 || got[0].Switched != 1 {
		t.Errorf("%+v", got)
	}
	if e := Endings(rows, all.In); e != [7]int{2, 0, 1, 0, 0, 1, 0} {
		t.Errorf("an end that is not coded counts as none: %v", e)
	}
}

func TestPactSpells(t *testing.T) {
	pacts, err := Pacts(strings.NewReader(pactsHead +
		"\"7, 9\",2001-01-01,True,2001-01-31,1,1,\"a comment\nover two lines\"\n" +
		"7,2002-01-01,,,2,0,holds\n" +
		"7,2003-01-01,True,,2,0,ended on an unknown day\n" +
		"7,2018-01-01,,,2,0,too late\n" +
		"7,2004-05-05,True,2004-01-01,3,0,ended before it was signed\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(pacts[0].Dyads) != 2 {
		t.Errorf("%+v", pacts[0])
	}
	spells := PactSpells(pacts)
	if len(spells) != 3 || spells[0] != (Spell{30, true, true, true}) || spells[1].Failed || spells[2] != (Spell{Failed: true}) {
		t.Errorf("%+v", spells)
	}
	h, err := HoldOf("all", spells, every)
	if err != nil || h.N != 3 || h.Failed != [4]int{2, 2, 2, 2} {
		t.Errorf("%+v %v", h, err)
	}
	if _, err := HoldOf("short", []Spell{{Days: 100}}, every); !errors.Is(err, ErrCensored) {
		t.Error(err)
	}
}

func TestReturns(t *testing.T) {
	// 40 days are two months, the second with the failure; 2,000 days are cut at 36 months.
	if got := ReturnOf("x", []Spell{{Days: 40, Failed: true}, {Days: 2000, Failed: true}}, every); got != (Return{"x", 2, 38, 1}) {
		t.Errorf("%+v", got)
	}
	// Dyad 7 faded in 1995 and never came back; its ceasefire of 1991 is no fading.
	if got := FadedReturn(read(t, someDyads)); got != (Return{"faded", 1, 36, 0}) {
		t.Errorf("%+v", got)
	}
}

func TestRatios(t *testing.T) {
	for _, r := range YearRatios(read(t, someDyads), nil) {
		if r.Factor == "war-intensity" && r.Move == "ceasefire" && r != (Ratio{Factor: "war-intensity", Move: "ceasefire", WithYes: 1, WithNo: 1, Unit: "dyad-years"}) {
			t.Errorf("%+v", r)
		}
	}
	crises, err := Crises(strings.NewReader(crisesHead + "a,4,1\nb,1,4\nc,3,1\nd,4,\ne,1,1\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := CrisisRatio(crises); got.WithYes != 1 || got.WithNo != 0 || got.WithoutYes != 1 || got.WithoutNo != 1 {
		t.Errorf("%+v", got)
	}
	if !Recent([]int{1990}, 1992) || Recent([]int{1990}, 1993) || Recent([]int{1990}, 1989) {
		t.Error("an agreement is recent in its year and the two after")
	}
}

func TestRefusals(t *testing.T) {
	for name, text := range map[string]string{
		"empty":    "",
		"other":    "a,b\n1,2\n",
		"no year":  dyadsHead + "1,7,1,MCMXC,0,,,2,3,1,\n",
		"no date":  dyadsHead + "1,7,1,1990,1,2,soon,2,3,1,\n",
		"cut line": dyadsHead + "1,7\n\"1",
	} {
		if rows, err := Dyads(strings.NewReader(text)); err == nil {
			t.Errorf("%s: read as %+v", name, rows)
		}
	}
	if _, err := Dyads(strings.NewReader("a,b\n")); !errors.Is(err, ErrTable) {
		t.Error(err)
	}
}

// TestTables makes all tables of small files.
func TestTables(t *testing.T) {
	tables, err := Tables(Sources{strings.NewReader(someDyads), strings.NewReader(pactsHead + "7,2002-01-01,,,2,0,\n"),
		strings.NewReader(trucesHead + "\"x\",8000,8020,1,0\n\"y\",8000,12000,0,1\n"), strings.NewReader(crisesHead + "a,4,1\n")})
	if err != nil {
		t.Fatal(err)
	}
	if got := string(tables["holds.tsv"]); !strings.Contains(got, "ceasefire-peacekeepers\t1\t1\t1\t1\t1\tFortna") {
		t.Error(got)
	}
}

func FuzzDyads(f *testing.F) {
	f.Add(someDyads)
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := Dyads(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, r := range rows {
			if m := r.Months(); m < 1 || m > 12 {
				t.Errorf("%+v: %d months", r, m)
			}
		}
	})
}
