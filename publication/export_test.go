package publication

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/edtf"
	"parley/record"
)

// TestDataPackage: the descriptor says of each file what is in it: its columns in their order and of their type, its size and its hash.
func TestDataPackage(t *testing.T) {
	l := listThreeSides(t, record.View{}, append(slices.Clone(moving), collisions)...)
	tables := l.Tables()
	var b bytes.Buffer
	if err := l.DataPackage(&b, tables); err != nil {
		t.Fatal(err)
	}
	var p dataPackage
	if err := json.Unmarshal(b.Bytes(), &p); err != nil {
		t.Fatal(err)
	}
	if p.Name != "three-sides-a-valley" || p.Version != "2024-02-02" || len(p.Sources) != 3 || len(p.Resources) != len(tables) {
		t.Errorf("%+v", p)
	}
	for i, r := range p.Resources {
		var file bytes.Buffer
		if err := tables[i].CSV(&file); err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(file.Bytes())
		if r.Path != tables[i].Name+".csv" || r.Bytes != file.Len() || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %d bytes, %s", r.Path, r.Bytes, r.Hash)
		}
		rows, err := csv.NewReader(&file).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for k, f := range r.Schema.Fields {
			if rows[0][k] != f.Name || f.Description == "" {
				t.Errorf("%s: column %q is described as %q: %q", r.Name, rows[0][k], f.Name, f.Description)
			}
			for _, row := range rows[1:] {
				if err := fits(f, row[k]); err != nil {
					t.Errorf("%s: %s: %v", r.Name, f.Name, err)
				}
			}
		}
	}
	statements := tables[0]
	if len(statements.Rows) != 6 || statements.Rows[0][slices.Index(statements.Columns, "date basis")] != "text" {
		t.Errorf("%q", statements.Rows)
	}
}

// fits reports a cell that is not of its column's type.
func fits(f field, cell string) (err error) {
	switch {
	case cell == "":
	case f.Type == "integer":
		_, err = strconv.Atoi(cell)
	case f.Type == "number":
		_, err = strconv.ParseFloat(cell, 64)
	case f.RDFType != "":
		_, err = edtf.Parse(cell)
	}
	return err
}

// TestColumnsMeant: every row of the table of meanings is of a column that is exported, once.
func TestColumnsMeant(t *testing.T) {
	used := map[string]bool{"ceasefires/*": true}
	for _, r := range listThreeSides(t, record.View{}).Tables() {
		for _, c := range r.Columns {
			used[c], used[r.Name+"/"+c] = true, true
		}
	}
	rows := strings.Split(strings.TrimSpace(columnTable), "\n")[1:]
	if len(rows) != len(columnsMeant()) {
		t.Errorf("%d rows for %d columns: one stands twice", len(rows), len(columnsMeant()))
	}
	for key := range columnsMeant() {
		if !used[key] {
			t.Errorf("no table has a column %q", key)
		}
	}
}
