package casefile

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"

	"parley/record"
)

// AppendRuling gives the bytes of the case's file of rulings with one more at its end; what stands in it, comments too, is
// kept as it is. A ruling that cannot be read back is an error.
func AppendRuling(dir string, r record.Ruling) (file string, data []byte, err error) {
	file = filepath.Join(dir, RulingsFilename)
	data, err = os.ReadFile(file)
	if err != nil && !os.IsNotExist(err) {
		return file, nil, fmt.Errorf("rulings: %w", err)
	}
	before, err := DecodeRulings(file, data)
	if err != nil {
		return file, nil, err
	}
	item, err := yaml.MarshalWithOptions([]record.Ruling{r}, yaml.UseLiteralStyleIfMultiline(true))
	if err != nil {
		return file, nil, fmt.Errorf("rulings: %w", err)
	}
	if len(data) > 0 && !bytes.HasSuffix(data, []byte("\n")) {
		data = append(data, '\n')
	}
	data = append(data, item...)
	after, err := DecodeRulings(file, data)
	if err != nil {
		return file, nil, err
	}
	if len(after) != len(before)+1 || after[len(before)].Quote != r.Quote {
		return file, nil, fmt.Errorf("%s: the ruling would not be read back as it was written; add it by hand, in the form of docs/case.md", file)
	}
	return file, data, nil
}
