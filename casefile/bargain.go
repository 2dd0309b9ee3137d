package casefile

// Bargain is the bargain section of a case file, for `parley packages`.
type Bargain struct{}

// decodeBargain reads the bargain section; n is the zero Node where the file has none. Parties and issues are decoded by then.
func (c *Case) decodeBargain(n Node) {
	if !n.Exists() {
		return
	}
	c.Bargain = &Bargain{}
}
