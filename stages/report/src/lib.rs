//! Renders the tables and figures as Markdown, JSON and one HTML page.
