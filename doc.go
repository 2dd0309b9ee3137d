// Package parley is the root of a program that answers one question about a peace process, with its sources: where do
// the talks stand?
//
// This package holds no code, only the tour and the test that keeps the rooms apart (import_test.go).
package parley
