package casefile

// Outlook is the outlook section of a case file, for `parley outlook`.
type Outlook struct{}

// decodeOutlook reads the outlook section; n is the zero Node where the file has none. Parties and issues are decoded by then.
func (c *Case) decodeOutlook(n Node) {
	if !n.Exists() {
		return
	}
	c.Outlook = &Outlook{}
}
