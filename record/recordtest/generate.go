// Package recordtest makes large accounts for benchmarks and tests: invented statements of invented sources, with a fixed
// seed, so that everybody measures the same.
package recordtest

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"time"

	"parley/codebook"
	"parley/document"
	"parley/edtf"
	"parley/record"
	"parley/statement"
)

// PerDocument is the number of statements in each generated document.
const PerDocument = 20

var (
	actors = []string{"Ukraine", "Russia", "United States", "Turkey", "UN", "China", "EU", "France", "Germany", "Saudi Arabia"}
	acts   = []codebook.Act{codebook.Demand, codebook.Demand, codebook.Reject, codebook.Accept, codebook.Propose, codebook.Offer, codebook.Condition, codebook.ExpressView, codebook.Meet, codebook.Attack, codebook.Accuse, codebook.Support}
	issues = []string{"territory", "ceasefire", "security-guarantees", "alliance", "neutrality", "sanctions", "prisoners", "troop-withdrawal", "reparations", "accountability", "talks", "humanitarian"}
	words  = strings.Fields("the parties full restoration withdrawal forces region talks unconditional prisoners exchange sanctions relief guarantees alliance border council draft memorandum terms position again delegation river valley")
)

// Parties are the two parties of a generated account.
var Parties = []string{"Ukraine", "Russia"}

// Generate makes n statements in n / [PerDocument] documents, published over twelve years, learnt on their day of
// publication; four documents in ten repeat an earlier origin. The same n and seed give the same account.
func Generate(n int, seed uint64) ([]*record.Source, []statement.Statement) {
	rng := rand.New(rand.NewPCG(seed, stream("recordtest")))
	start := time.Date(2014, 1, 1, 0, 0, 0, 0, time.UTC)
	docs := (n + PerDocument - 1) / PerDocument
	sources := make([]*record.Source, 0, docs)
	statements := make([]statement.Statement, 0, n)
	for d := range docs {
		day := edtf.OfTime(start.AddDate(0, 0, d*4380/max(docs, 1)))
		doc := &document.Document{ID: fmt.Sprintf("generated-%07d", d), TextSHA256: fmt.Sprintf("%064x", d), Published: day, Title: document.Field{Value: fmt.Sprint("Generated text ", d)}}
		source := &record.Source{Doc: doc, Learnt: day, Origin: doc.ID}
		if d > 10 && rng.IntN(10) < 4 {
			source.Origin = sources[rng.IntN(d)].Origin
		}
		sources = append(sources, source)
		var text strings.Builder
		for range min(PerDocument, n-len(statements)) {
			actor := actors[skewed(rng, len(actors))]
			at := text.Len()
			text.WriteString(actor)
			for range 6 + rng.IntN(8) {
				text.WriteByte(' ')
				text.WriteString(words[rng.IntN(len(words))])
			}
			s := statement.Statement{Doc: doc.ID, Span: document.Span{Start: at, End: text.Len()}, Quote: text.String()[at:], Actor: []string{actor}, ActorMentions: []statement.Mention{{Span: document.Span{Start: at, End: at + len(actor)}, Text: actor}},
				Act: acts[rng.IntN(len(acts))], Issue: []string{issues[skewed(rng, len(issues))]}, Modality: codebook.Asserted, Score: float64(rng.IntN(100)) / 100, Rule: "generated"}
			if rng.IntN(3) > 0 {
				s.Date = edtf.OfTime(day.First().AddDate(0, 0, -rng.IntN(20)))
			}
			if rng.IntN(12) == 0 {
				s.Modality = codebook.Hypothetical
			}
			s.SetID(doc.TextSHA256)
			statements = append(statements, s)
			text.WriteString(". ")
		}
		doc.Text = text.String()
		doc.Blocks = []document.Block{{Span: document.Span{End: len(doc.Text)}}}
	}
	return sources, statements
}

// skewed prefers the first of n, as parties and their first issues do in real accounts.
func skewed(rng *rand.Rand, n int) int { return min(rng.IntN(n), rng.IntN(n)) }

func stream(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(name))
	return h.Sum64()
}
