package packages

import (
	"encoding/csv"
	"io"
	"math/big"
	"strconv"

	"parley/bargain"
)

// CSV prints every point of the frontier, every solution, what the cheapest concessions open and where trades start: its utilities and one package a row (up to List packages a
// point), a column a party and a column an issue. It is the table twin of both plots.
func (p *Page) CSV(w io.Writer, comma rune) error {
	out := csv.NewWriter(w)
	out.Comma = comma
	head := []string{"kind", "rule", "disagreement", "point", "packages_of_point"}
	for _, q := range p.problem().Parties {
		head = append(head, "utility "+q.ID)
	}
	for _, i := range p.problem().Issues {
		head = append(head, i.ID)
	}
	if err := out.Write(head); err != nil {
		return err
	}
	put := func(kind, rule, convention string, point int, count *big.Int, u []*big.Rat, xs []bargain.Package) error {
		for _, x := range xs {
			row := []string{kind, rule, convention, strconv.Itoa(point), count.String()}
			for _, v := range u {
				row = append(row, strconv.FormatFloat(float(v), 'g', -1, 64))
			}
			for _, i := range p.problem().Issues {
				row = append(row, x[i.ID])
			}
			if err := out.Write(row); err != nil {
				return err
			}
		}
		return nil
	}
	for i := range p.Frontier.Len() {
		if err := put("frontier", "", "", i+1, p.Frontier.Count(i), p.Frontier.Utilities(i), p.Frontier.Packages(i, p.List)); err != nil {
			return err
		}
	}
	for _, s := range p.Solutions {
		for n, pt := range s.Points {
			if err := put("solution", string(s.Rule), string(s.Convention), n+1, pt.Count, pt.Utilities, pt.Packages); err != nil {
				return err
			}
		}
	}
	one := big.NewInt(1)
	for n, c := range p.cheapest() {
		if err := put("possible without: "+p.givenUp(c), "", "", n+1, one, c.Utilities, []bargain.Package{c.Package}); err != nil {
			return err
		}
	}
	if p.Nearest != nil {
		if err := put("nearest to a deal", "", "", 1, one, p.Nearest.Utilities, []bargain.Package{p.Nearest.Package}); err != nil {
			return err
		}
	}
	if err := put(string(p.FromKind), "", "", 1, one, p.From.Utilities, []bargain.Package{p.From.Package}); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}
