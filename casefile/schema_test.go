package casefile

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// beyond are broken files whose mistake no JSON Schema can see: it lies between two places of the file.
var beyond = map[string]bool{"names": true, "options": true, "duplicate-key": true, "syntax": true, "two-documents": true, "alias": true, "empty": true, "homes": true}

// TestSchema: what the schema for editors accepts and refuses is what the program accepts and refuses.
func TestSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../docs/case.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	validate := func(t *testing.T, file string) error {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := yaml.Unmarshal(data, &value); err != nil {
			t.Fatal(err)
		}
		return schema.Validate(value)
	}
	for _, glob := range []string{"testdata/good/*.yaml", "../examples/*/case.yaml"} {
		files, _ := filepath.Glob(glob)
		for _, file := range files {
			t.Run(file, func(t *testing.T) {
				if err := validate(t, file); err != nil {
					t.Errorf("the schema refuses what the program accepts: %v", err)
				}
				if _, err := Load(file); err != nil {
					t.Errorf("the program refuses it: %v", err)
				}
			})
		}
	}
	files, _ := filepath.Glob("testdata/broken/*.yaml")
	for _, file := range files {
		name := filepath.Base(file)
		if beyond[name[:len(name)-len(".yaml")]] {
			continue
		}
		t.Run(file, func(t *testing.T) {
			if err := validate(t, file); err == nil {
				t.Errorf("the schema accepts what the program refuses")
			}
		})
	}
}
