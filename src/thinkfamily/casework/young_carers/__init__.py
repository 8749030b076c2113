"""Children who care for somebody: asked in every assessment, confirmed by people, and assessed as the law says."""
