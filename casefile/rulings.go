package casefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"parley/codebook"
	"parley/record"
)

// LoadRulings reads the analyst's decisions of the case in a directory; without a file of them there are none. Mistakes
// are [Errors].
func LoadRulings(dir string) ([]record.Ruling, error) {
	file := filepath.Join(dir, RulingsFilename)
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("rulings: %w", err)
	}
	return DecodeRulings(file, data)
}

var (
	decisions  = []string{string(record.Accepted), string(record.Rejected), string(record.Corrected), string(record.Merged)}
	modalities = []string{string(codebook.Asserted), string(codebook.Reported), string(codebook.Predicted), string(codebook.Hypothetical), string(codebook.Negated)}
	sha256Form = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

// DecodeRulings reads decisions from their bytes; name stands in error messages. Each ruling names the text by its SHA-256 and
// the quote, and says what was decided, why, by whom and when.
func DecodeRulings(name string, data []byte) ([]record.Ruling, error) {
	root, errs := parse(name, data)
	var rulings []record.Ruling
	for _, n := range root.List() {
		f := n.Fields("ruling", "document", "quote", "act", "decision", "correct", "into", "why", "by", "on")
		r := record.Ruling{TextSHA256: f.Need("document").Text(), Quote: f.Need("quote").Text(), Act: f.Get("act").act(),
			Decision: record.Decision(f.Need("decision").OneOf("decision", decisions)), Into: f.Get("into").Text(),
			Why: f.Need("why").Text(), By: f.Need("by").Text(), On: f.Need("on").Date()}
		if d := f.Get("document"); d.Exists() && !sha256Form.MatchString(r.TextSHA256) {
			d.Errorf("the document is named by the SHA-256 of its text, 64 hexadecimal digits; 'parley show' prints it")
		}
		correct := f.Get("correct")
		switch {
		case r.Decision == record.Corrected:
			r.Correct = decodeCorrection(f.Need("correct"))
		case correct.Exists():
			correct.Errorf("only decision: correct goes with this field; remove one of the two")
		}
		switch into := f.Get("into"); {
		case r.Decision == record.Merged:
			f.Need("into")
		case into.Exists():
			into.Errorf("only decision: merge goes with this field; remove one of the two")
		}
		rulings = append(rulings, r)
	}
	return rulings, errs.err()
}

func decodeCorrection(n Node) *record.Correction {
	f := n.Fields("correction", "actor", "target", "act", "issue", "modality", "date")
	return &record.Correction{Actor: f.Get("actor").Texts(), Target: f.Get("target").Texts(), Act: f.Get("act").act(), Issue: f.Get("issue").Texts(),
		Modality: codebook.Modality(f.Get("modality").OneOf("modality", modalities)), Date: f.Get("date").Date()}
}

func (n Node) act() codebook.Act {
	known := make([]string, len(codebook.Acts))
	for i, a := range codebook.Acts {
		known[i] = string(a)
	}
	return codebook.Act(n.OneOf("act", known))
}
