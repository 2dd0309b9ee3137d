package scenarios

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"parley/edtf"
	"parley/estimate"
	"parley/outlook"
	"parley/outlook/score"
)

func invented(t *testing.T) *outlook.Outlook {
	t.Helper()
	market := 0.2
	o, err := outlook.Run(outlook.Section{
		AsOf: edtf.Must("2030-01-31"), Now: "war", Talks: true, Notice: "An invented process & no other.", Horizons: []int{3, 12, 36},
		Classes: []outlook.Weighted{{Class: "all-dyads", Weight: 0.5}, {Class: "third-year", Weight: 0.5}},
		Factors: map[string]outlook.Observation{
			"mediation": {Level: "under-way", For: []outlook.Evidence{{ID: "s1", Quote: "met <both> sides"}}}, "sanctions": {Level: "tightened"}, "territory": {Level: "yes"}},
		Judgements: []outlook.Judgement{{Person: "A", Scenario: "settlement", Horizon: 12, Low: 0.02, Best: 0.05, High: 0.1}},
		Blend:      &outlook.Blend{Model: 0.5, People: 0.5},
		Questions: []outlook.Question{{ID: "q", Ask: "A general ceasefire by the end of 2030?", Scenario: "general-ceasefire", Rule: "Both announce it.", Source: "both governments.",
			Close: edtf.Must("2030-12-31"), Windows: []edtf.Date{edtf.Must("2030-06-30")}, Market: &market}},
	}, outlook.Options{Draws: 300})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// TestChartsAreWellFormed: every template renders to XML, with a title, a summary and the figures of its table twin.
func TestChartsAreWellFormed(t *testing.T) {
	o := invented(t)
	for name, draw := range map[string]func(io.Writer, string, *outlook.Outlook) error{"fan": Fan, "intervals": Intervals} {
		var b bytes.Buffer
		if err := draw(&b, "A & B", o); err != nil {
			t.Fatal(name, err)
		}
		text := b.String()
		for d := xml.NewDecoder(&b); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(name, err)
			}
		}
		for _, want := range []string{"<title id=\"t\">", "A &amp; B", "<desc id=\"d\">", "no other"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q", name, want)
			}
		}
		for _, sc := range outlook.Scenarios {
			if want := figure(o, sc.ID, o.Main).Estimate.Percent(); !strings.Contains(strings.ReplaceAll(text, "&lt;", "<"), strings.ReplaceAll(want, ">", "&gt;")) {
				t.Errorf("%s lacks %s of %s", name, want, sc.ID)
			}
		}
	}
}

func TestReliability(t *testing.T) {
	r, err := score.Of([]score.Item{{ID: "a", P: []float64{0.2, 0.8}, Outcome: 1}, {ID: "b", P: []float64{0.7, 0.3}, Outcome: 0}})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Reliability(&b, "A & B", r); err != nil {
		t.Fatal(err)
	}
	if text := b.String(); strings.Count(text, "n = 1") != 2 || !strings.Contains(text, "Too few to judge") || xml.Unmarshal(b.Bytes(), new(any)) != nil {
		t.Error(text)
	}
}

func TestCSVSumsToOne(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, invented(t)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]float64{}
	for _, r := range rows[1:] {
		p, _ := strconv.ParseFloat(r[4], 64)
		if sc, _ := outlook.ScenarioOf(r[0]); !sc.Overlay() {
			sums[r[2]] += p
		}
	}
	for months, sum := range sums {
		if math.Abs(sum-1) > 0.0005 {
			t.Errorf("%s months: %v", months, sum)
		}
	}
}

// TestPageKeepsApart: no sentence speaks of likelihood and of confidence.
func TestPageKeepsApart(t *testing.T) {
	var b bytes.Buffer
	if err := Page(&b, "A and B", invented(t)); err != nil {
		t.Fatal(err)
	}
	for _, sentence := range strings.Split(strings.ReplaceAll(b.String(), "\n", " "), ". ") {
		lower := strings.ToLower(sentence)
		if strings.Contains(lower, "confidence") && (strings.Contains(lower, "likel") || strings.Contains(sentence, "%")) {
			t.Errorf("a sentence mixes likelihood and confidence: %s", sentence)
		}
	}
	for _, want := range []string{"31 January 2031", "An invented process", "“met <both> sides”", "nothing cited", "A market says 20 %", "Judgement: no table counts it", "no skill has been shown"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestSay(t *testing.T) {
	for _, c := range []struct {
		e    estimate.Estimate
		want string
	}{
		{estimate.Between(0.6, 0.7, 0.75, estimate.Model), "It is likely that it rains: 70 % (range 60 to 75 %)."},
		{estimate.Between(0.01, 0.02, 0.03, estimate.Model), "There is almost no chance that it rains: 2 % (range 1 to 3 %)."},
		{estimate.Between(0.47, 0.5, 0.53, estimate.Model), "The chances are roughly even that it rains: 50 % (range 47 to 53 %)."},
		{estimate.Between(0.1, 0.3, 0.4, estimate.Model), "The likelihood that it rains lies between “very unlikely” and “unlikely”: 30 % (range 10 to 40 %)."},
	} {
		if got := say(c.e, "it rains"); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}

// TestPageCallsThingsByName: a page for people names factors and variants by their titles, never by their ids.
func TestPageCallsThingsByName(t *testing.T) {
	o := invented(t)
	o.Changes = []outlook.Change{{Scenario: "settlement", Word: "unlikely", NewWord: "very unlikely", Set: map[string]string{"mediation": "none"}}}
	o.Balance = []outlook.Consistent{{Variants: []string{"talks.shared-text", "front.still"}, Score: 3}}
	var b bytes.Buffer
	if err := Page(&b, "Valley", o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"with “Mediation by a third party” at “none”.", "- talks: shared text, front: still (score 3)"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
