package codebook

import "testing"

func TestBase(t *testing.T) {
	c, err := Base()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(len(c.Actors()), len(c.ActCues()), len(c.Issues()))
}
